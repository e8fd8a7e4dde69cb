-- Indicators as a unit has set them (spec §6): editions of one code's parameters, bands and scope. Without an edition the standard of the
-- catalogue holds. What is approved never changes; of the approved editions the one with the latest first day holds.
create table monitoring.indicator (
    id               uuid        not null primary key,
    unit_id          uuid        not null references organization.unit,
    code             text        not null check (code ~ '^IR-[A-K][0-9]{2}$'),
    edition          int         not null check (edition between 1 and 10000),
    -- of the definition in the engine's catalogue at which it was drafted
    definition       int         not null check (definition > 0),
    enabled          boolean     not null,
    yellow           double precision,
    orange           double precision,
    red              double precision,
    -- what was set otherwise than the catalogue, by the names of its parameters
    parameters       jsonb       not null default '{}' check (jsonb_typeof(parameters) = 'object' and length(parameters::text) <= 60000),
    -- where it is judged; none means everywhere in the unit
    sections         uuid[]      not null default '{}' check (cardinality(sections) <= 200),
    powers           uuid[]      not null default '{}' check (cardinality(powers) <= 500),
    reason           text        not null check (length(reason) between 2 and 2000),
    wanted_from      date,
    state            text        not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED', 'WITHDRAWN')),
    state_since      timestamptz not null,
    returned_comment text        check (length(returned_comment) between 2 and 2000),
    drafters         uuid[]      not null check (cardinality(drafters) > 0),
    reviewed_by      uuid        references organization.person,
    approved_by      uuid        references organization.person,
    approved_on      date,
    from_on          date,
    version          int         not null default 0,
    changed_at       timestamptz not null,
    changed_by       text        not null,
    change_reason    text,
    unique (unit_id, code, edition),
    check ((state = 'APPROVED') = (from_on is not null and approved_on is not null and approved_by is not null)),
    check (approved_by is null or not approved_by = any (drafters))
);
create unique index indicator_under_way on monitoring.indicator (unit_id, code) where state in ('DRAFT', 'SUBMITTED', 'REVIEWED');
create index indicator_in_force on monitoring.indicator (unit_id, code, from_on desc, edition desc) where state = 'APPROVED';
call audit.with_history('monitoring', 'indicator');

-- Runs of the engine: what data, when, how many rows, hits (§6). Kept for ever.
create table monitoring.run (
    id            uuid        not null primary key,
    unit_id       uuid        not null references organization.unit,
    kind          text        not null check (kind in ('ARRIVAL', 'DAY', 'RESTART', 'ASKED', 'LOG')),
    day           date        not null,
    asked_by      uuid        references organization.person,
    subject       text        not null default '' check (length(subject) <= 300),
    begun_at      timestamptz not null,
    ended_at      timestamptz not null check (ended_at >= begun_at),
    from_sequence bigint      not null default 0,
    to_sequence   bigint      not null default 0,
    records_read  bigint      not null default 0,
    records_held  bigint      not null default 0,
    indicators    int         not null default 0,
    told          int         not null default 0,
    known         int         not null default 0,
    -- why it did not come to its end; what it found until then was told
    failure       text        check (length(failure) between 2 and 2000),
    -- by code: what it found, told and could not judge for want of which feeds
    outcome       jsonb       not null default '{}'
);
create index run_of_unit on monitoring.run (unit_id, begun_at desc, id);
create trigger is_append_only before update or delete or truncate on monitoring.run for each statement execute function audit.refuse_change();

-- What was told, so that no node tells it twice: one row a unit and suppression key.
create table monitoring.told (
    unit_id    uuid    not null references organization.unit,
    key_hash   bytea   not null check (octet_length(key_hash) = 32),
    key        text    not null,
    code       text    not null,
    level      text    not null check (level in ('YELLOW', 'ORANGE', 'RED')),
    told_on    date    not null,
    -- whether the records still say so
    standing   boolean not null default true,
    signal_id  uuid,
    primary key (unit_id, key_hash)
);
create index told_standing on monitoring.told (unit_id, code) where standing;

-- Which run told which signal.
create table monitoring.run_hit (
    run_id    uuid not null references monitoring.run,
    position  int  not null,
    code      text not null,
    level     text not null,
    signal_id uuid,
    key       text not null,
    primary key (run_id, position)
);
create index run_hit_signal on monitoring.run_hit (signal_id);
create trigger is_append_only before update or delete or truncate on monitoring.run_hit for each statement execute function audit.refuse_change();
