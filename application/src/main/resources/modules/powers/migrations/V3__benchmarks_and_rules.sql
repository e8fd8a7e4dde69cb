-- Discretion benchmarks (裁量基准, P2.2.2e). The editions of one benchmark share a line; what is approved never changes again.
create table powers.benchmark (
    id               uuid        not null primary key,
    line_id          uuid        not null,
    power_id         uuid        not null references powers.power,
    edition          int         not null check (edition between 1 and 1000),
    cause_zh         text        not null default '' check (length(cause_zh) <= 300),
    cause_en         text        not null default '' check (length(cause_en) <= 500),
    number           text        not null default '' check (length(number) <= 100),
    measure          text        not null check (measure in ('YUAN', 'PERCENT', 'MULTIPLE', 'DAYS', 'MONTHS')),
    -- what a percentage or a multiple is taken of
    base_zh          text        not null default '' check (length(base_zh) <= 100),
    base_en          text        not null default '' check (length(base_en) <= 200),
    law_min          numeric(20, 4),
    law_max          numeric(20, 4),
    law_zh           text        not null default '' check (length(law_zh) <= 300),
    law_en           text        not null default '' check (length(law_en) <= 500),
    article          text        not null default '' check (length(article) <= 200),
    -- as drafted, faults included: [{"name": {"zh", "en"}, "levels": [{"name", "points"}]}] and
    -- [{"name", "pointsFrom", "pointsTo", "min", "minIncluded", "max", "maxIncluded"}]
    factors          jsonb       not null default '[]',
    bands            jsonb       not null default '[]',
    note             text        not null default '' check (length(note) <= 4000),
    wanted_from      date,
    state            text        not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED', 'WITHDRAWN')),
    state_since      timestamptz not null,
    returned_comment text        check (length(returned_comment) between 2 and 2000),
    drafters         uuid[]      not null default '{}',
    approved_on      date,
    from_on          date,
    -- the first day on which it is no longer in force, and why
    ended_on         date,
    ended            text        check (ended in ('SUPERSEDED', 'REPEALED')),
    end_reason       text        check (length(end_reason) <= 2000),
    version          int         not null default 0,
    changed_at       timestamptz not null,
    changed_by       text        not null,
    change_reason    text,
    unique (line_id, edition),
    check ((state = 'APPROVED') = (from_on is not null)),
    check ((state = 'APPROVED') = (approved_on is not null)),
    check ((ended_on is null) = (ended is null)),
    check (ended_on is null or (state = 'APPROVED' and ended_on >= from_on)),
    constraint one_edition_in_force exclude using gist
        (line_id with =, daterange(from_on, ended_on) with &&) where (state = 'APPROVED') deferrable initially deferred
);
create index benchmark_power on powers.benchmark (power_id);
create unique index benchmark_under_way on powers.benchmark (line_id) where state in ('DRAFT', 'SUBMITTED', 'REVIEWED');
call audit.with_history('powers', 'benchmark');

-- Where an approved thing stands on a day: a day alone brings it into force and ends it.
create function powers.standing(state text, from_on date, ended_on date, ended text, day date) returns text
    language sql immutable parallel safe
    return case when state <> 'APPROVED' then state
                when ended is not null and (ended_on <= day or ended_on = from_on) then ended
                when from_on > day then 'APPROVED'
                else 'IN_FORCE' end;

-- The rules register (制度, P2.2.2b, P2.2.2f).
create table powers.rule (
    id               uuid        not null primary key,
    unit_id          uuid        not null references organization.unit,
    section_id       uuid        references organization.section,
    number           text        not null default '' check (length(number) <= 100),
    title_zh         text        not null default '' check (length(title_zh) <= 300),
    title_en         text        not null default '' check (length(title_en) <= 500),
    issuer_zh        text        not null default '' check (length(issuer_zh) <= 200),
    issuer_en        text        not null default '' check (length(issuer_en) <= 300),
    kind             text        not null check (kind in ('MEASURES', 'PROVISIONS', 'DETAILED_RULES', 'PROCEDURE', 'SYSTEM', 'LIST', 'NOTICE', 'OTHER')),
    text             text        not null default '' check (length(text) <= 40000),
    issued_on        date,
    from_on          date        check (from_on >= issued_on),
    state            text        not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'REVIEWED', 'ISSUED', 'WITHDRAWN')),
    state_since      timestamptz not null,
    returned_comment text        check (length(returned_comment) between 2 and 2000),
    drafters         uuid[]      not null default '{}',
    -- the first day on which it no longer applies, why, and which rule takes its place
    repealed_on      date,
    repeal_reason    text        check (length(repeal_reason) between 2 and 2000),
    successor_id     uuid        references powers.rule check (successor_id <> id),
    version          int         not null default 0,
    changed_at       timestamptz not null,
    changed_by       text        not null,
    change_reason    text,
    check (title_zh <> '' or title_en <> ''),
    check (state <> 'ISSUED' or (number <> '' and issued_on is not null and from_on is not null)),
    check ((repealed_on is null) = (repeal_reason is null)),
    check (repealed_on is null or (state = 'ISSUED' and repealed_on >= issued_on)),
    check (successor_id is null or repealed_on is not null)
);
create unique index rule_number on powers.rule (unit_id, number) where number <> '' and state <> 'WITHDRAWN';
create index rule_section on powers.rule (section_id);
create index rule_successor on powers.rule (successor_id);
call audit.with_history('powers', 'rule');

-- Which powers, and which of their steps, a rule governs.
create table powers.rule_link (
    id            uuid        not null primary key,
    rule_id       uuid        not null references powers.rule,
    power_id      uuid        not null references powers.power,
    step_id       uuid        references powers.step,
    removed       boolean     not null default false,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text
);
create unique index rule_link_once on powers.rule_link (rule_id, power_id, step_id) nulls not distinct where not removed;
create index rule_link_power on powers.rule_link (power_id);
call audit.with_history('powers', 'rule_link');
