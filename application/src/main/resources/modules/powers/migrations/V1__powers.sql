-- The power list (F3), its legal bases, allocation to posts (F3b) and the steps of exercise (F4).
create table powers.power (
    id                 uuid        not null primary key,
    unit_id            uuid        not null references organization.unit,
    section_id         uuid        references organization.section,
    code               text        not null check (length(code) between 1 and 40),
    type               text        not null check (type in ('LICENSE', 'PENALTY', 'COMPULSION', 'LEVY', 'BENEFIT', 'INSPECTION', 'CONFIRMATION', 'REWARD', 'ADJUDICATION', 'OTHER', 'INTERNAL')),
    name_zh            text        not null default '' check (length(name_zh) <= 300),
    name_en            text        not null default '' check (length(name_en) <= 500),
    sub_item_zh        text        not null default '',
    sub_item_en        text        not null default '',
    content_zh         text        not null default '' check (length(content_zh) <= 8000),
    content_en         text        not null default '' check (length(content_en) <= 12000),
    exercising_body_zh text        not null default '',
    exercising_body_en text        not null default '',
    object             text        not null default '',
    unit_kind          text        check (unit_kind in ('APPROVAL', 'PENALTY', 'DISTRIBUTION', 'RESOURCE', 'JUDICIAL', 'PROJECT', 'PERSONNEL', 'OTHER')),
    statutory_limit    int         check (statutory_limit between 0 and 3650),
    statutory_unit     text        check (statutory_unit in ('WORKING_DAY', 'CALENDAR_DAY')),
    promised_limit     int         check (promised_limit between 0 and 3650),
    promised_unit      text        check (promised_unit in ('WORKING_DAY', 'CALENDAR_DAY')),
    fee                text        not null default '',
    discretion         boolean     not null default false,
    benchmark          text        not null default '',
    major_project      boolean     not null default false,
    published          boolean     not null default true,
    secrecy_reason     text        not null default '',
    disclosure         text        not null default '',
    duty_items         text        not null default '',
    liability          text        not null default '',
    hotline            text        not null default '',
    state              text        not null default 'DRAFT' check (state in ('DRAFT', 'DEPT_CONFIRMED', 'LEGAL_REVIEWED', 'LG_APPROVED', 'PUBLISHED', 'CHANGED', 'REVOKED')),
    -- since when the edition under way waits in its state; its deadline counts from the day after
    state_since        timestamptz not null default now(),
    returned_comment   text        check (length(returned_comment) between 2 and 2000),
    -- the people who wrote the edition under way: they neither review nor approve it
    drafters           uuid[]      not null default '{}',
    edition            int         not null default 1,
    published_on       date,
    revoked_on         date,
    revoked_reason     text,
    -- the next edition while it is prepared; what is in force stays in the columns above until that is published
    amendment          jsonb,
    amendment_state    text        check (amendment_state in ('DRAFT', 'DEPT_CONFIRMED', 'LEGAL_REVIEWED', 'LG_APPROVED')),
    version            int         not null default 0,
    changed_at         timestamptz not null,
    changed_by         text        not null,
    change_reason      text,
    unique (unit_id, code),
    check ((state = 'CHANGED') = (amendment_state is not null)),
    check ((amendment is null) = (amendment_state is null)),
    check ((state = 'REVOKED') = (revoked_reason is not null)),
    check (name_zh <> '' or name_en <> ''),
    check ((statutory_limit is null) = (statutory_unit is null)),
    check ((promised_limit is null) = (promised_unit is null)),
    check (published or secrecy_reason <> '' or state = 'DRAFT')
);
create index power_section on powers.power (section_id);
call audit.with_history('powers', 'power');

create table powers.legal_basis (
    id           uuid        not null primary key,
    power_id     uuid        not null references powers.power,
    position     int         not null,
    name_zh      text        not null default '' check (length(name_zh) <= 400),
    name_en      text        not null default '' check (length(name_en) <= 600),
    article      text        not null default '' check (length(article) <= 400),
    text         text        not null default '',
    rank         text        not null default 'LAW' check (rank in ('LAW', 'REGULATION', 'RULE', 'LOCAL', 'INTERNAL_NOTICE')),
    effective_on date,
    repealed_on  date,
    removed      boolean     not null default false,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    change_reason text,
    check (name_zh <> '' or name_en <> '')
);
create index legal_basis_power on powers.legal_basis (power_id);
call audit.with_history('powers', 'legal_basis');

create table powers.allocation (
    id           uuid        not null primary key,
    power_id     uuid        not null references powers.power,
    post_id      uuid        not null references organization.post,
    role         text        not null check (role in ('HANDLE', 'REVIEW', 'APPROVE', 'DECIDE', 'SUPERVISE')),
    substitute_post_id uuid  references organization.post,
    from_on      date        not null,
    to_on        date        check (to_on >= from_on),
    removed      boolean     not null default false,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    change_reason text,
    constraint one_allocation_at_a_time exclude using gist
        (power_id with =, post_id with =, role with =, daterange(from_on, to_on, '[]') with &&) where (not removed)
        deferrable initially deferred
);
create index allocation_power on powers.allocation (power_id);
create index allocation_post on powers.allocation (post_id);
call audit.with_history('powers', 'allocation');

create table powers.step (
    id            uuid        not null primary key,
    power_id      uuid        not null references powers.power,
    number        int         not null check (number between 1 and 200),
    name_zh       text        not null default '' check (length(name_zh) <= 200),
    name_en       text        not null default '' check (length(name_en) <= 300),
    post_id       uuid        references organization.post,
    input         text        not null default '',
    output        text        not null default '',
    time_limit    int         check (time_limit between 0 and 3650),
    time_unit     text        check (time_unit in ('WORKING_DAY', 'CALENDAR_DAY')),
    counts        boolean     not null default true,
    discretion    boolean     not null default false,
    disclosed     boolean     not null default false,
    control       text        not null default '',
    complaint_channel text    not null default '',
    -- where it may go next, as [{"condition": {"zh": …, "en": …}, "to": 3}]; none means the next number, a null "to" ends the case
    branches      jsonb       not null default '[]',
    removed       boolean     not null default false,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    check (name_zh <> '' or name_en <> ''),
    check ((time_limit is null) = (time_unit is null)),
    constraint one_step_a_number exclude using btree (power_id with =, number with =) where (not removed)
        deferrable initially deferred
);
create index step_power on powers.step (power_id);
create index step_post on powers.step (post_id);
call audit.with_history('powers', 'step');

-- Powers that go before a meeting of the leading group together; its decision is one for them all.
create table powers.batch (
    id           uuid        not null primary key,
    unit_id      uuid        not null references organization.unit,
    title_zh     text        not null default '' check (length(title_zh) <= 300),
    title_en     text        not null default '' check (length(title_en) <= 500),
    state        text        not null default 'WAITING' check (state in ('WAITING', 'ADOPTED', 'REJECTED', 'RETURNED', 'WITHDRAWN')),
    decision     text        not null default '',
    decided_at   timestamptz,
    created_by   text        not null,
    created_at   timestamptz not null,
    check (title_zh <> '' or title_en <> '')
);
create index batch_unit on powers.batch (unit_id, state);
create table powers.batch_line (
    batch_id     uuid        not null references powers.batch,
    power_id     uuid        not null references powers.power,
    edition      int         not null,
    -- taken out again because the power was returned or revoked before the meeting decided
    withdrawn    boolean     not null default false,
    primary key (batch_id, power_id)
);
create index batch_line_power on powers.batch_line (power_id);

-- The risk marks that the body's own list of steps had, shown until risk points are found at the steps.
create table powers.imported_mark (
    id            uuid        not null primary key,
    power_id      uuid        not null references powers.power,
    number        int         not null check (number between 1 and 200),
    mark          text        not null check (mark in ('HIGH', 'MEDIUM', 'LOW')),
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    unique (power_id, number)
);
call audit.with_history('powers', 'imported_mark');
