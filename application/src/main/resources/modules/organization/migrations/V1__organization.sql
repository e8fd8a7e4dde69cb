-- Units, sections, posts, people and who holds what from when until when.
create table organization.unit (
    id             uuid        not null primary key,
    superior_id    uuid        references organization.unit,
    code           text        not null unique check (length(code) between 1 and 40),
    name_zh        text        not null default '' check (length(name_zh) <= 200),
    name_en        text        not null default '' check (length(name_en) <= 300),
    superior_zh    text        not null default '',
    superior_en    text        not null default '',
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    check (name_zh <> '' or name_en <> ''),
    check (superior_id <> id)
);
call audit.with_history('organization', 'unit');

create table organization.section (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    code           text        not null check (length(code) between 1 and 40),
    name_zh        text        not null default '' check (length(name_zh) <= 200),
    name_en        text        not null default '' check (length(name_en) <= 300),
    kind           text        not null check (kind in ('LEADERSHIP', 'INTERNAL', 'AFFILIATED')),
    mandate_zh     text        not null default '',
    mandate_en     text        not null default '',
    mandate_document text      not null default '',
    closed_on      date,
    position       int         not null default 0,
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    unique (unit_id, code),
    check (name_zh <> '' or name_en <> '')
);
call audit.with_history('organization', 'section');

create table organization.post (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    section_id     uuid        not null references organization.section,
    code           text        not null check (length(code) between 1 and 40),
    name_zh        text        not null default '' check (length(name_zh) <= 200),
    name_en        text        not null default '' check (length(name_en) <= 300),
    level          text        not null check (level in ('UNIT_HEAD', 'DEPUTY', 'DISCIPLINE', 'SECTION_CHIEF', 'SECTION_DEPUTY', 'STAFF')),
    duties_zh      text        not null default '' check (length(duties_zh) <= 4000),
    duties_en      text        not null default '' check (length(duties_en) <= 6000),
    key_post       boolean     not null default false,
    state          text        not null default 'DRAFT' check (state in ('DRAFT', 'CONFIRMED')),
    closed_on      date,
    position       int         not null default 0,
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    unique (unit_id, code),
    check (name_zh <> '' or name_en <> '')
);
create index post_section on organization.post (section_id);
call audit.with_history('organization', 'post');

create table organization.person (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    name_zh        text        not null default '' check (length(name_zh) <= 100),
    name_en        text        not null default '' check (length(name_en) <= 200),
    employment     text        not null default 'ACTIVE' check (employment in ('ACTIVE', 'CONTRACT', 'LONG_LEAVE', 'RETIRED', 'LEFT')),
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    check (name_zh <> '' or name_en <> '')
);
call audit.with_history('organization', 'person');

-- A person holds a post from a day until a day; two holders, two posts, vacancies and deputising all follow from rows here.
create table organization.holding (
    id             uuid        not null primary key,
    post_id        uuid        not null references organization.post,
    person_id      uuid        not null references organization.person,
    from_on        date        not null,
    to_on          date        check (to_on >= from_on),
    deputising     boolean     not null default false,
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    constraint one_holding_at_a_time exclude using gist
        (post_id with =, person_id with =, daterange(from_on, to_on, '[]') with &&)
);
create index holding_person on organization.holding (person_id);
call audit.with_history('organization', 'holding');

-- Which leader's post is in charge of which section.
create table organization.division (
    id             uuid        not null primary key,
    leader_post_id uuid        not null references organization.post,
    section_id     uuid        not null references organization.section,
    from_on        date        not null,
    to_on          date        check (to_on >= from_on),
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    constraint one_leader_in_charge_at_a_time exclude using gist
        (section_id with =, daterange(from_on, to_on, '[]') with &&)
);
call audit.with_history('organization', 'division');

-- Standing appointments of a unit: the leading group, its office, discipline inspection, legal review, audit …
create table organization.appointment (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    person_id      uuid        not null references organization.person,
    role           text        not null check (role in ('LEADING_GROUP_CHAIR', 'LEADING_GROUP_DEPUTY', 'LEADING_GROUP_MEMBER',
                     'LEADING_GROUP_OFFICE', 'DISCIPLINE_INSPECTION', 'LEGAL_REVIEWER', 'ASSESSMENT_TEAM', 'SUPERIOR', 'AUDITOR')),
    from_on        date        not null,
    to_on          date        check (to_on >= from_on),
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    constraint one_appointment_at_a_time exclude using gist
        (unit_id with =, person_id with =, role with =, daterange(from_on, to_on, '[]') with &&)
);
create index appointment_person on organization.appointment (person_id);
call audit.with_history('organization', 'appointment');

-- Days that differ from Monday to Friday: statutory holidays, and weekends worked to make up for them.
create table organization.calendar_day (
    day            date        not null primary key,
    working        boolean     not null,
    name_zh        text        not null default '',
    name_en        text        not null default ''
);
