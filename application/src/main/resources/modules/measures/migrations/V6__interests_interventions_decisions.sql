-- Declarations of interests (F24): each is an edition of its own, signed by the declarant alone, and never changed. Their content is
-- read by the declarant and discipline inspection, by nobody else (segregation 8).
create table measures.declaration (
    id           uuid        not null primary key,
    unit_id      uuid        not null references organization.unit,
    person_id    uuid        not null references organization.person,
    year         int         not null check (year between 2000 and 2200),
    edition      int         not null check (edition > 0),
    occasion     text        not null check (occasion in ('ANNUAL', 'CHANGE')),
    nothing      boolean     not null,
    note         text        not null default '' check (length(note) <= 2000),
    content_hash bytea       not null check (octet_length(content_hash) = 32),
    signed_at    timestamptz not null,
    unique (person_id, year, edition)
);
create table measures.declared_relative (
    declaration_id uuid not null references measures.declaration,
    position       int  not null,
    relation       text not null check (relation in ('SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'IN_LAW', 'OTHER')),
    name           text not null check (length(name) between 1 and 100),
    workplace      text not null default '' check (length(workplace) <= 200),
    post           text not null default '' check (length(post) <= 100),
    colleague_id   uuid references organization.person,
    primary key (declaration_id, position)
);
create table measures.declared_interest (
    declaration_id uuid not null references measures.declaration,
    position       int  not null,
    holder         text not null default '' check (length(holder) <= 100),
    company        text not null check (length(company) between 1 and 200),
    registration   text not null default '' check (length(registration) <= 30),
    role           text not null default '' check (length(role) <= 100),
    share          text not null default '' check (length(share) <= 30),
    primary key (declaration_id, position)
);
create table measures.declared_post (
    declaration_id uuid not null references measures.declaration,
    position       int  not null,
    organization   text not null check (length(organization) between 1 and 200),
    post           text not null default '' check (length(post) <= 100),
    pay            text not null default '' check (length(pay) <= 100),
    primary key (declaration_id, position)
);
create trigger is_append_only before update or delete or truncate on measures.declaration for each statement execute function audit.refuse_change();
create trigger is_append_only before update or delete or truncate on measures.declared_relative for each statement execute function audit.refuse_change();
create trigger is_append_only before update or delete or truncate on measures.declared_interest for each statement execute function audit.refuse_change();
create trigger is_append_only before update or delete or truncate on measures.declared_post for each statement execute function audit.refuse_change();
create index declaration_of_unit on measures.declaration (unit_id, year, person_id, edition desc);

-- Recusal from a matter (F24; civil servants law 76): announced by the person, or ordered; decided by somebody it does not concern.
create table measures.recusal (
    id            uuid        not null primary key,
    unit_id       uuid        not null references organization.unit,
    section_id    uuid        not null references organization.section,
    post_id       uuid        not null references organization.post,
    person_id     uuid        not null references organization.person,
    matter        text        not null check (length(matter) between 2 and 300),
    power_id      uuid        references powers.power,
    case_number   text        not null default '' check (length(case_number) <= 60),
    origin        text        not null check (origin in ('ANNOUNCED', 'ORDERED')),
    ground        text        not null check (ground in ('KINSHIP', 'BUSINESS', 'OUTSIDE_POST', 'FORMER_TIES', 'OTHER')),
    grounds       text        not null check (length(grounds) between 2 and 2000),
    raised_by     uuid        not null references organization.person,
    raised_on     date        not null,
    due_on        date        not null,
    state         text        not null check (state in ('ANNOUNCED', 'RECUSED', 'NOT_NEEDED', 'WITHDRAWN', 'CLOSED')),
    decided_by    uuid        references organization.person,
    decided_on    date,
    decision      text        not null default '' check (length(decision) <= 1000),
    substitute_id uuid        references organization.person,
    result        text        not null default '' check (length(result) <= 1000),
    version       int         not null default 0,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    check ((origin = 'ANNOUNCED') = (raised_by = person_id)),
    check (state in ('ANNOUNCED', 'WITHDRAWN') or (decided_by is not null and decided_by <> person_id)),
    check (state not in ('RECUSED', 'CLOSED') or (substitute_id is not null and substitute_id <> person_id))
);
create index recusal_of_unit on measures.recusal (unit_id, raised_on desc, id);
create index recusal_of_person on measures.recusal (person_id);
call audit.with_history('measures', 'recusal');

-- Interventions by leaders (F22), as whoever met them wrote them down. Route: who examines; SUPERIOR where the head or discipline
-- inspection is concerned (segregation 4, 7). No address and no name of an account is kept with it.
create table measures.intervention (
    id            uuid        not null primary key,
    unit_id       uuid        not null references organization.unit,
    reporter_id   uuid        not null references organization.person,
    intervener_id uuid        references organization.person,
    intervener    text        not null check (length(intervener) between 1 and 100),
    intervener_post text      not null default '' check (length(intervener_post) <= 200),
    field         text        not null check (field in ('BIDDING', 'LAND', 'CASE', 'PERSONNEL', 'FUNDS', 'LICENCE', 'OTHER')),
    matter        text        not null check (length(matter) between 2 and 300),
    content       text        not null check (length(content) between 2 and 4000),
    channel       text        not null check (channel in ('IN_PERSON', 'PHONE', 'MESSAGE', 'NOTE', 'THROUGH_OTHERS', 'OTHER')),
    happened_on   date        not null,
    response      text        not null default '' check (length(response) <= 2000),
    route         text        not null check (route in ('INSPECTION', 'SUPERIOR')),
    recorded_on   date        not null,
    state         text        not null check (state in ('RECORDED', 'EXAMINED', 'CLOSED')),
    examiner_id   uuid        references organization.person,
    finding       text        not null default '' check (length(finding) <= 4000),
    outcome       text        check (outcome in ('NOT_CONFIRMED', 'NOTED', 'REMINDED', 'TRANSFERRED')),
    result        text        not null default '' check (length(result) <= 2000),
    version       int         not null default 0,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    check (intervener_id is distinct from reporter_id),
    check (examiner_id is distinct from reporter_id or examiner_id is null),
    check (examiner_id is distinct from intervener_id or examiner_id is null),
    check ((state = 'CLOSED') = (outcome is not null))
);
create index intervention_of_unit on measures.intervention (unit_id, recorded_on desc, id);
call audit.with_history('measures', 'intervention');

-- Integrity assessment before a decision (F26): who submits, who gave an opinion, when it was tabled.
create table measures.decision (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    section_id     uuid        not null references organization.section,
    title_zh       text        not null default '' check (length(title_zh) <= 200),
    title_en       text        not null default '' check (length(title_en) <= 300),
    kind           text        not null check (kind in ('MAJOR_DECISION', 'APPOINTMENT', 'MAJOR_PROJECT', 'LARGE_FUNDS')),
    matter         text        not null check (length(matter) between 2 and 4000),
    powers         text        not null check (length(powers) between 2 and 1000),
    amount         numeric(18, 2) check (amount >= 0),
    risks          text        not null check (length(risks) between 2 and 4000),
    grade          text        not null check (grade in ('HIGH', 'MEDIUM', 'LOW')),
    measures       text        not null check (length(measures) between 2 and 4000),
    author_id      uuid        not null references organization.person,
    submitted_by   uuid        references organization.person,
    submitted_on   date,
    office_opinion text        not null default '' check (length(office_opinion) <= 2000),
    office_by      uuid        references organization.person,
    office_on      date,
    inspection_opinion text    not null default '' check (length(inspection_opinion) <= 2000),
    inspection_by  uuid        references organization.person,
    inspection_on  date,
    tabled_on      date,
    meeting_id     uuid        references programme.meeting,
    return_reason  text        not null default '' check (length(return_reason) <= 1000),
    state          text        not null check (state in ('DRAFT', 'SUBMITTED', 'OPINED', 'TABLED', 'RETURNED')),
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    check (title_zh <> '' or title_en <> ''),
    check (state not in ('OPINED', 'TABLED') or (office_by is not null and inspection_by is not null)),
    check ((state = 'TABLED') = (tabled_on is not null))
);
create index decision_of_unit on measures.decision (unit_id, changed_at desc);
call audit.with_history('measures', 'decision');
create table measures.decision_point (
    decision_id uuid not null references measures.decision,
    point_id    uuid not null references risks.point,
    primary key (decision_id, point_id)
);
