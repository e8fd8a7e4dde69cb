-- Major projects (重大项目, P2.2.2i-k): a project, who takes part in it, its seven fixed links, contracts and payments.
create table measures.project (
    id             uuid           not null primary key,
    unit_id        uuid           not null references organization.unit,
    -- the owner: one section, and in it one post
    section_id     uuid           not null references organization.section,
    post_id        uuid           not null references organization.post,
    power_id       uuid           references powers.power,
    number         text           not null check (length(number) between 1 and 60),
    name_zh        text           not null default '' check (length(name_zh) <= 200),
    name_en        text           not null default '' check (length(name_en) <= 300),
    place          text           not null default '' check (length(place) <= 300),
    description    text           not null default '' check (length(description) <= 4000),
    funding        text           not null check (funding in ('BUDGET', 'SPECIAL_FUND', 'SPECIAL_BOND', 'LOAN', 'OWN', 'OTHER')),
    funding_note   text           not null default '' check (length(funding_note) <= 300),
    budget         numeric(18, 2) check (budget > 0),
    currency       text           not null default 'CNY' check (currency ~ '^[A-Z]{3}$'),
    planned_from   date,
    planned_to     date           check (planned_to >= planned_from),
    grade          text           not null default 'HIGH' check (grade in ('HIGH', 'MEDIUM', 'LOW')),
    -- how much of the works stands, by whose word and of which day
    progress       numeric(5, 2)  check (progress between 0 and 100),
    progress_on    date,
    progress_source text          not null default '' check (length(progress_source) <= 300),
    state          text           not null default 'DRAFT' check (state in
                     ('DRAFT', 'SUBMITTED', 'SIGNED', 'APPROVED', 'UNDER_WAY', 'SUSPENDED', 'COMPLETED', 'STOPPED', 'WITHDRAWN')),
    state_since    timestamptz    not null,
    state_reason   text           check (length(state_reason) between 2 and 2000),
    drafters       uuid[]         not null default '{}',
    signed_by      uuid           references organization.person,
    signed_at      timestamptz,
    meeting_id     uuid           references programme.meeting,
    decided_on     date,
    version        int            not null default 0,
    changed_at     timestamptz    not null,
    changed_by     text           not null,
    change_reason  text,
    check (name_zh <> '' or name_en <> ''),
    check ((signed_by is null) = (signed_at is null)),
    check (state not in ('SIGNED', 'APPROVED', 'UNDER_WAY', 'SUSPENDED', 'COMPLETED') or signed_by is not null),
    check (state not in ('APPROVED', 'UNDER_WAY', 'SUSPENDED', 'COMPLETED') or meeting_id is not null),
    check (state not in ('SUSPENDED', 'STOPPED', 'WITHDRAWN') or state_reason is not null),
    check ((progress is null) = (progress_on is null))
);
create unique index project_number on measures.project (unit_id, number) where state <> 'WITHDRAWN';
create index project_section on measures.project (section_id);
create index project_post on measures.project (post_id);
create index project_power on measures.project (power_id);
call audit.with_history('measures', 'project');

-- Who else takes part: a section of the unit, or a body outside by its name. At most one of them leads; else the owner does.
create table measures.project_party (
    id            uuid        not null primary key,
    project_id    uuid        not null references measures.project,
    section_id    uuid        references organization.section,
    outside_zh    text        not null default '' check (length(outside_zh) <= 200),
    outside_en    text        not null default '' check (length(outside_en) <= 300),
    role          text        not null check (role in ('LEAD', 'TAKES_PART', 'FUNDS', 'DESIGNS', 'BUILDS', 'SUPERVISES', 'AGENCY', 'AUDITS')),
    removed       boolean     not null default false,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    check ((section_id is null) = (outside_zh <> '' or outside_en <> ''))
);
create unique index project_one_lead on measures.project_party (project_id) where role = 'LEAD' and not removed;
create unique index project_party_once on measures.project_party (project_id, section_id, outside_zh, outside_en, role) nulls not distinct where not removed;
create index project_party_section on measures.project_party (section_id);
call audit.with_history('measures', 'project_party');

-- The seven links in their order (P2.2.2j).
create table measures.project_link (
    id            uuid        not null primary key,
    project_id    uuid        not null references measures.project,
    kind          text        not null check (kind in ('ESTABLISHMENT', 'TENDERING', 'CONSTRUCTION', 'AUDIT', 'FUNDS', 'ACCEPTANCE', 'CONTRACT')),
    -- whose link it is: this post fills it in
    post_id       uuid        references organization.post,
    laws          text        not null default '' check (length(laws) <= 4000),
    planned_from  date,
    planned_to    date        check (planned_to >= planned_from),
    actual_from   date,
    actual_to     date        check (actual_to >= actual_from),
    order_reason  text        check (length(order_reason) between 2 and 1000),
    state         text        not null default 'NOT_STARTED' check (state in ('NOT_STARTED', 'ACTIVE', 'DONE', 'SKIPPED')),
    state_since   timestamptz not null,
    -- a wish to leave the link out, and the leader's signature under it
    skip_reason   text        check (length(skip_reason) between 2 and 1000),
    skip_asked_by uuid        references organization.person,
    skip_signed_by uuid       references organization.person,
    skip_signed_at timestamptz,
    -- the legal reviewer's word that the references hold
    laws_reviewed_by uuid     references organization.person,
    laws_reviewed_on date,
    version       int         not null default 0,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    unique (project_id, kind),
    check (state <> 'DONE' or (actual_from is not null and actual_to is not null)),
    check (state <> 'ACTIVE' or actual_from is not null),
    check (state <> 'SKIPPED' or (skip_reason is not null and skip_signed_by is not null and skip_signed_at is not null)),
    check (skip_signed_by is null or skip_signed_by <> skip_asked_by)
);
create index project_link_post on measures.project_link (post_id);
call audit.with_history('measures', 'project_link');

-- Who holds power in a link, with the part they play: a post of the unit, or a body outside by its name.
create table measures.project_subject (
    id            uuid        not null primary key,
    link_id       uuid        not null references measures.project_link,
    post_id       uuid        references organization.post,
    outside_zh    text        not null default '' check (length(outside_zh) <= 200),
    outside_en    text        not null default '' check (length(outside_en) <= 300),
    role          text        not null check (role in ('HANDLE', 'REVIEW', 'APPROVE', 'DECIDE', 'SUPERVISE')),
    removed       boolean     not null default false,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    check ((post_id is null) = (outside_zh <> '' or outside_en <> ''))
);
create unique index project_subject_once on measures.project_subject (link_id, post_id, outside_zh, outside_en, role) nulls not distinct where not removed;
create index project_subject_post on measures.project_subject (post_id);
call audit.with_history('measures', 'project_subject');

-- What a link rests on and what stands against its risks: rules, legal bases, risk points and measures of the registers, or noted here.
create table measures.project_reference (
    id            uuid        not null primary key,
    link_id       uuid        not null references measures.project_link,
    kind          text        not null check (kind in ('RULE', 'LAW', 'RISK', 'MEASURE')),
    rule_id       uuid        references powers.rule,
    basis_id      uuid        references powers.legal_basis,
    point_id      uuid        references risks.point,
    measure_id    uuid        references risks.measure,
    text          text        not null default '' check (length(text) <= 1000),
    removed       boolean     not null default false,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    check (num_nonnulls(rule_id, basis_id, point_id, measure_id) + (text <> '')::int = 1),
    check (rule_id is null or kind = 'RULE'),
    check (basis_id is null or kind = 'LAW'),
    check (point_id is null or kind = 'RISK'),
    check (measure_id is null or kind = 'MEASURE'),
    check (text = '' or kind <> 'RULE')
);
create unique index project_reference_once on measures.project_reference (link_id, rule_id, basis_id, point_id, measure_id, text) nulls not distinct where not removed;
call audit.with_history('measures', 'project_reference');

-- What shows that a link was done: a file, or where the paper is kept.
create table measures.project_evidence (
    id            uuid        not null primary key,
    link_id       uuid        not null references measures.project_link,
    title         text        not null check (length(title) between 2 and 300),
    dated_on      date        not null,
    kept_at       text        not null default '' check (length(kept_at) <= 200),
    removed       boolean     not null default false,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text
);
create index project_evidence_link on measures.project_evidence (link_id);
call audit.with_history('measures', 'project_evidence');

-- Looks at a link by somebody who is no subject of it; never changed.
create table measures.project_check (
    id            uuid        not null primary key,
    link_id       uuid        not null references measures.project_link,
    checker_id    uuid        not null references organization.person,
    checked_on    date        not null,
    result        text        not null check (result in ('CONFORMS', 'MINOR', 'SERIOUS')),
    note          text        not null check (length(note) between 2 and 2000),
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text
);
create index project_check_link on measures.project_check (link_id);
call audit.with_history('measures', 'project_check');

-- One of the three figures as somebody states it, where nothing in the system tells (P2.2.2k).
create table measures.project_statement (
    id            uuid          not null primary key,
    project_id    uuid          not null references measures.project,
    aim           text          not null check (aim in ('QUALITY', 'FUNDS', 'PEOPLE')),
    value         numeric(5, 2) not null check (value between 0 and 100),
    source        text          not null check (length(source) between 2 and 300),
    stated_on     date          not null,
    changed_at    timestamptz   not null,
    changed_by    text          not null,
    change_reason text
);
create index project_statement_project on measures.project_statement (project_id, aim);
call audit.with_history('measures', 'project_statement');

create table measures.project_contract (
    id             uuid           not null primary key,
    project_id     uuid           not null references measures.project,
    number         text           not null check (length(number) between 1 and 60),
    supplier       text           not null check (length(supplier) between 1 and 200),
    kind           text           not null check (kind in ('WORKS', 'GOODS', 'SERVICES')),
    method         text           not null check (method in ('OPEN_TENDER', 'INVITED_TENDER', 'COMPETITIVE_NEGOTIATION', 'CONSULTATION', 'QUOTATION', 'SINGLE_SOURCE', 'DIRECT')),
    handler_post_id uuid          references organization.post,
    amount         numeric(18, 2) not null check (amount > 0),
    noticed_on     date,
    bids_due_on    date,
    bidders        int            check (bidders between 0 and 1000),
    bond           numeric(18, 2) check (bond >= 0),
    publicised_from date,
    publicised_to  date           check (publicised_to >= publicised_from),
    awarded_on     date,
    signed_on      date,
    -- what may be paid before acceptance, of a hundred
    before_acceptance numeric(5, 2) not null default 0 check (before_acceptance between 0 and 100),
    voided         text           check (length(voided) between 2 and 1000),
    version        int            not null default 0,
    changed_at     timestamptz    not null,
    changed_by     text           not null,
    change_reason  text
);
create unique index project_contract_number on measures.project_contract (project_id, number) where voided is null;
call audit.with_history('measures', 'project_contract');

-- More or less than the contract says; counts once somebody else approved it.
create table measures.project_supplement (
    id             uuid           not null primary key,
    contract_id    uuid           not null references measures.project_contract,
    number         text           not null check (length(number) between 1 and 60),
    amount         numeric(18, 2) not null check (amount <> 0),
    signed_on      date           not null,
    reason         text           not null check (length(reason) between 2 and 1000),
    proposed_by    uuid           references organization.person,
    decided_by     uuid           references organization.person,
    decided_on     date,
    approved       boolean,
    changed_at     timestamptz    not null,
    changed_by     text           not null,
    change_reason  text,
    check ((approved is null) = (decided_on is null)),
    check (decided_by is null or decided_by is distinct from proposed_by)
);
create unique index project_supplement_number on measures.project_supplement (contract_id, number);
call audit.with_history('measures', 'project_supplement');

create table measures.project_payment (
    id             uuid           not null primary key,
    contract_id    uuid           not null references measures.project_contract,
    number         text           not null check (length(number) between 1 and 60),
    amount         numeric(18, 2) not null check (amount > 0),
    paid_on        date           not null,
    payee          text           not null check (length(payee) between 1 and 200),
    invoice        text           not null default '' check (length(invoice) <= 60),
    basis          text           not null check (basis in ('ADVANCE', 'PROGRESS', 'ACCEPTANCE', 'SETTLEMENT', 'RETENTION')),
    certificate    text           not null default '' check (length(certificate) <= 100),
    accepted_on    date,
    maker_post_id  uuid           references organization.post,
    checker_post_id uuid          references organization.post,
    reason         text           check (length(reason) between 2 and 1000),
    voided         text           check (length(voided) between 2 and 1000),
    changed_at     timestamptz    not null,
    changed_by     text           not null,
    change_reason  text
);
create unique index project_payment_number on measures.project_payment (contract_id, number) where voided is null;
call audit.with_history('measures', 'project_payment');

-- In whose reach a project lies: its owner, the sections that take part, and the posts that hold power in a link.
create view measures.project_reach as
    select p.id as project_id, p.unit_id, p.section_id, p.post_id from measures.project p
    union all
    select p.id, p.unit_id, y.section_id, null from measures.project p join measures.project_party y on y.project_id = p.id
        where not y.removed and y.section_id is not null
    union all
    select p.id, p.unit_id, o.section_id, o.id from measures.project p join measures.project_link l on l.project_id = p.id
        join organization.post o on o.id = l.post_id
    union all
    select p.id, p.unit_id, o.section_id, o.id from measures.project p join measures.project_link l on l.project_id = p.id
        join measures.project_subject s on s.link_id = l.id and not s.removed join organization.post o on o.id = s.post_id;
