-- What work leaves behind (spec 6, Data feeds): records of feeds and events of process runs, as they came, batch by batch. Nothing is
-- deleted: a correction is a further row that supersedes the one before, a withdrawal likewise.

-- A system that delivers through the endpoint, with the feeds it may deliver. Its tokens are shown once and kept as hashes.
create table monitoring.source (
    id            uuid        not null primary key,
    unit_id       uuid        not null references organization.unit,
    name_zh       text        not null default '' check (length(name_zh) <= 100),
    name_en       text        not null default '' check (length(name_en) <= 150),
    operator      text        not null default '' check (length(operator) <= 200),
    feeds         text[]      not null check (cardinality(feeds) between 1 and 100),
    per_minute    int         not null default 120 check (per_minute between 1 and 6000),
    closed_on     date,
    version       int         not null default 0,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    check (name_zh <> '' or name_en <> '')
);
create index source_of_unit on monitoring.source (unit_id);
call audit.with_history('monitoring', 'source');

create table monitoring.source_token (
    id             uuid        not null primary key,
    source_id      uuid        not null references monitoring.source,
    token_hash     bytea       not null unique check (octet_length(token_hash) = 32),
    hint           text        not null check (length(hint) <= 12),
    created_at     timestamptz not null,
    created_by     text        not null,
    expires_on     date        not null,
    revoked_at     timestamptz,
    revoked_by     text,
    revoked_reason text        check (length(revoked_reason) <= 500),
    check ((revoked_at is null) = (revoked_by is null))
);
create index source_token_of_source on monitoring.source_token (source_id);
-- When a token was last used; no act, so it stands apart from what the log covers.
create table monitoring.token_use (
    token_id uuid        not null primary key references monitoring.source_token,
    used_at  timestamptz not null
);

-- Who answers for a feed in a unit, where it comes from, and how often something should come.
create table monitoring.feed_setting (
    id            uuid        not null primary key,
    unit_id       uuid        not null references organization.unit,
    feed          text        not null check (length(feed) <= 40),
    section_id    uuid        references organization.section,
    origin_zh     text        not null default '' check (length(origin_zh) <= 200),
    origin_en     text        not null default '' check (length(origin_en) <= 300),
    every_days    int         check (every_days between 1 and 400),
    version       int         not null default 0,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    unique (unit_id, feed)
);
call audit.with_history('monitoring', 'feed_setting');

-- The last number given out in a unit. Whoever takes records locks the row, so that numbers become visible in their order: a
-- reader that has seen number n has seen all before it.
create table monitoring.intake (
    unit_id uuid   not null primary key references organization.unit,
    last    bigint not null default 0
);
-- Up to which number the indicators have read.
create table monitoring.judged (
    unit_id uuid   not null primary key references organization.unit,
    upto    bigint not null default 0
);

-- One delivery, taken as a whole or not at all.
create table monitoring.batch (
    id              uuid        not null primary key,
    unit_id         uuid        not null references organization.unit,
    feed            text        not null check (length(feed) <= 40),
    origin          text        not null check (origin in ('FILE', 'ENDPOINT', 'HAND')),
    source_id       uuid        references monitoring.source,
    idempotency_key text        check (length(idempotency_key) between 1 and 100),
    file_name       text        not null default '' check (length(file_name) <= 200),
    sha256          bytea       not null check (octet_length(sha256) = 32),
    received_at     timestamptz not null,
    received_by     text        not null,
    reason          text        check (length(reason) <= 500),
    row_count       int         not null check (row_count >= 0),
    added           int         not null check (added >= 0),
    corrected       int         not null check (corrected >= 0),
    withdrawn       int         not null check (withdrawn >= 0),
    unchanged       int         not null check (unchanged >= 0),
    outdated        int         not null check (outdated >= 0),
    unusable        int         not null check (unusable >= 0),
    first_sequence  bigint      not null,
    last_sequence   bigint      not null,
    unique (source_id, idempotency_key),
    check ((origin = 'ENDPOINT') = (source_id is not null))
);
create index batch_of_feed on monitoring.batch (unit_id, feed, received_at desc, id);
create index batch_of_content on monitoring.batch (unit_id, feed, sha256);
create trigger is_append_only before update or delete or truncate on monitoring.batch for each statement execute function audit.refuse_change();

-- Records of all kinds but events: the columns as the engine reads them.
create table monitoring.record (
    unit_id       uuid        not null references organization.unit,
    sequence      bigint      not null,
    feed          text        not null,
    record_id     text        not null,
    revision      bigint      not null,
    withdrawn     boolean     not null,
    happened_at   timestamp,
    content       jsonb       not null,
    content_hash  uuid        not null,
    section_ids   uuid[]      not null,
    post_ids      uuid[]      not null,
    row_number    bigint      not null,
    batch_id      uuid        not null references monitoring.batch deferrable initially deferred,
    superseded_by bigint,
    primary key (unit_id, sequence)
);
create unique index record_that_holds on monitoring.record (unit_id, feed, record_id) where superseded_by is null;
create index record_by_time on monitoring.record (unit_id, feed, (coalesce(happened_at, '-infinity'::timestamp)) desc, sequence desc) where superseded_by is null;
create index record_revisions on monitoring.record (unit_id, feed, record_id, sequence);
create index record_of_batch on monitoring.record (batch_id, sequence);

-- Events of process runs: who did which step of which case when.
create table monitoring.event (
    unit_id        uuid        not null references organization.unit,
    sequence       bigint      not null,
    event_key      uuid        not null,
    event_id       text        not null,
    revision       bigint      not null,
    withdrawn      boolean     not null,
    case_id        text        not null,
    activity       text        not null,
    happened_at    timestamptz,
    offset_minutes smallint    not null default 0,
    power          text,
    officer        text,
    post           text,
    section        text,
    counterparty   text,
    amount         numeric,
    currency       text,
    decision       text,
    reason         text,
    lifecycle      text,
    attributes     jsonb       not null default '{}',
    content_hash   uuid        not null,
    section_id     uuid,
    post_id        uuid,
    row_number     bigint      not null,
    batch_id       uuid        not null references monitoring.batch deferrable initially deferred,
    superseded_by  bigint,
    primary key (unit_id, sequence)
);
create unique index event_that_holds on monitoring.event (unit_id, event_key) where superseded_by is null;
create index event_of_case on monitoring.event (unit_id, case_id, sequence);
create index event_of_batch on monitoring.event (batch_id, sequence);

-- What was once taken stays as it was; only that something later supersedes it is noted, once.
create function monitoring.keep_taken() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'What a feed delivered is not deleted';
    end if;
    if old.superseded_by is not null or to_jsonb(new) - 'superseded_by' is distinct from to_jsonb(old) - 'superseded_by' then
        raise exception 'What a feed delivered does not change';
    end if;
    return new;
end $$;
create trigger keep_taken before update or delete on monitoring.record for each row execute function monitoring.keep_taken();
create trigger keep_taken before update or delete on monitoring.event for each row execute function monitoring.keep_taken();
create trigger is_not_emptied before truncate on monitoring.record for each statement execute function audit.refuse_change();
create trigger is_not_emptied before truncate on monitoring.event for each statement execute function audit.refuse_change();

-- Defects of what was delivered: by row and column.
create table monitoring.finding (
    id         bigint generated always as identity primary key,
    unit_id    uuid   not null references organization.unit,
    batch_id   uuid   not null references monitoring.batch,
    feed       text   not null,
    kind       text   not null check (kind in ('UNREADABLE', 'WITHOUT_ID', 'UNKNOWN_REFERENCE', 'FUTURE', 'REVERSED', 'REPEATED', 'OUTDATED', 'NO_TIME')),
    row_number bigint not null,
    record_id  text   not null default '' check (length(record_id) <= 10000),
    field      text   not null check (length(field) <= 200),
    found      text   not null default '' check (length(found) <= 200)
);
create index finding_of_batch on monitoring.finding (batch_id, id);
create index finding_of_feed on monitoring.finding (unit_id, feed, id desc);
create trigger is_append_only before update or delete or truncate on monitoring.finding for each statement execute function audit.refuse_change();
