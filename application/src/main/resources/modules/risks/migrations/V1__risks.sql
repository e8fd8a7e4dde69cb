-- Risk forms with their signatures, risk points, grades, and the ledger over them.
create table risks.form (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    cycle_id       uuid        not null references programme.cycle,
    scope          text        not null check (scope in ('POST', 'UNIT')),
    section_id     uuid        not null references organization.section,
    post_id        uuid        references organization.post,
    person_id      uuid        references organization.person,
    chain          text        not null check (chain in ('STAFF', 'CHIEF', 'LEADER', 'HEAD', 'UNIT')),
    state          text        not null default 'NOT_STARTED' check (state in ('NOT_STARTED', 'DRAFT', 'SELF_SIGNED', 'CHIEF_SIGNED',
                     'LEADER_SUMMARISED', 'LG_SUMMARISED', 'COLLECTIVELY_STUDIED', 'DETERMINED', 'RETURNED', 'WITHDRAWN')),
    returned_from  text,
    none_declared  boolean     not null default false,
    none_reason    text        not null default '' check (length(none_reason) <= 2000),
    due_on         date        not null,
    determined_at  timestamptz,
    meeting_id     uuid        references programme.meeting,
    agenda_item_id uuid        references programme.agenda_item,
    content_version int        not null default 0,
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    check ((scope = 'POST') = (post_id is not null)),
    check (scope = 'UNIT' or person_id is not null or state = 'WITHDRAWN')
);
create unique index one_form_a_holder_a_post on risks.form (cycle_id, post_id, person_id) where state <> 'WITHDRAWN' and scope = 'POST';
create unique index one_unit_form_a_section on risks.form (cycle_id, section_id) where state <> 'WITHDRAWN' and scope = 'UNIT';
create index form_person on risks.form (person_id);
create index form_post on risks.form (post_id);
create index form_section on risks.form (section_id, state);
call audit.with_history('risks', 'form');

-- A signature stays for ever; an edit after it voids it, and says when and why.
create table risks.signature (
    id            uuid        not null primary key,
    form_id       uuid        not null references risks.form,
    level         text        not null check (level in ('SELF', 'CHIEF', 'LEADER', 'HEAD', 'OFFICE', 'COLLECTIVE')),
    person_id     uuid        not null references organization.person,
    on_behalf_of  uuid        references organization.person,
    opinion       text        not null default '' check (length(opinion) <= 2000),
    refused       boolean     not null default false,
    content_hash  bytea       not null check (octet_length(content_hash) = 32),
    signed_at     timestamptz not null,
    recorded_by   uuid        references organization.person,
    voided_at     timestamptz,
    voided_by     text,
    void_reason   text,
    check ((voided_at is null) = (void_reason is null)),
    check (not refused or recorded_by is not null),
    check (not refused or length(opinion) >= 2)
);
create index signature_form on risks.signature (form_id, signed_at);
create unique index one_valid_signature_a_level on risks.signature (form_id, level) where voided_at is null;

create table risks.return_comment (
    id          uuid        not null primary key,
    form_id     uuid        not null references risks.form,
    level       text        not null,
    person_id   uuid        not null references organization.person,
    comment     text        not null check (length(comment) between 2 and 2000),
    returned_at timestamptz not null
);
create index return_comment_form on risks.return_comment (form_id);

create table risks.peer_check (
    id          uuid        not null primary key,
    form_id     uuid        not null references risks.form,
    person_id   uuid        not null references organization.person,
    finding     text        not null check (length(finding) between 2 and 2000),
    agrees      boolean     not null,
    checked_at  timestamptz not null,
    unique (form_id, person_id, checked_at)
);
create index peer_check_form on risks.peer_check (form_id);

create table risks.point (
    id              uuid        not null primary key,
    unit_id         uuid        not null references organization.unit,
    cycle_id        uuid        not null references programme.cycle,
    form_id         uuid        not null references risks.form,
    scope           text        not null check (scope in ('POST', 'UNIT')),
    section_id      uuid        not null references organization.section,
    post_id         uuid        references organization.post,
    person_id       uuid        references organization.person,
    code            text        not null check (length(code) between 1 and 40),
    position        int         not null default 0,
    power_id        uuid        references powers.power,
    step_id         uuid        references powers.step,
    unit_kind       text        check (unit_kind in ('APPROVAL', 'PENALTY', 'DISTRIBUTION', 'RESOURCE', 'JUDICIAL', 'PROJECT', 'PERSONNEL', 'OTHER')),
    title_zh        text        not null default '' check (length(title_zh) <= 200),
    title_en        text        not null default '' check (length(title_en) <= 300),
    description_zh  text        not null default '' check (length(description_zh) <= 2000),
    description_en  text        not null default '' check (length(description_en) <= 3000),
    primary_source  text        not null check (primary_source in ('IDEOLOGY_MORALITY', 'POST_DUTY', 'BUSINESS_PROCESS', 'SYSTEM_MECHANISM', 'EXTERNAL_ENVIRONMENT', 'OTHER')),
    sources         text[]      not null,
    other_source    text        not null default '',
    cause           text        not null check (cause in ('POWER_CONCENTRATED', 'PROCEDURE_IRREGULAR', 'DISCRETION_EXCESSIVE', 'RULES_MISSING', 'SUPERVISION_WEAK', 'IDEALS_UNSTABLE', 'WORK_STYLE', 'PROFESSIONAL_ETHICS', 'EXTERNAL_PRESSURE')),
    method          text        not null default 'SELF' check (method in ('SELF', 'LEADER', 'MUTUAL', 'COLLECTIVE')),
    raised_by       uuid        references organization.person,
    threshold       numeric(18, 2) check (threshold > 0),
    threshold_unit  text        not null default '',
    verification    text        not null default 'FOUND' check (verification in ('FOUND', 'VERIFIED', 'REJECTED')),
    verification_note text      not null default '',
    probability     int         check (probability between 1 and 5),
    probability_reason text     not null default '',
    harm            int         check (harm between 1 and 5),
    harm_reason     text        not null default '',
    control         numeric(2, 1) check (control in (0.4, 0.6, 0.8, 1.0)),
    control_reason  text        not null default '',
    criteria        text[]      not null default '{}',
    inherent        int         generated always as (probability * harm) stored,
    residual        numeric(4, 1) generated always as (probability * harm * control) stored,
    floor_grade     text        check (floor_grade in ('HIGH', 'MEDIUM', 'LOW')),
    suggested_grade text        check (suggested_grade in ('HIGH', 'MEDIUM', 'LOW')),
    proposed_grade  text        check (proposed_grade in ('HIGH', 'MEDIUM', 'LOW')),
    approved_grade  text        check (approved_grade in ('HIGH', 'MEDIUM', 'LOW')),
    grade_state     text        not null default 'UNGRADED' check (grade_state in ('UNGRADED', 'PROPOSED', 'APPROVED', 'PUBLICISING', 'OBJECTED', 'EFFECTIVE')),
    effective_on    date,
    next_review_on  date,
    status          text        not null default 'DRAFT' check (status in ('DRAFT', 'ACTIVE', 'CHANGED', 'CLOSED')),
    close_reason    text,
    linked_point_id uuid        references risks.point,
    carried_from_id uuid        references risks.point,
    to_reconfirm    boolean     not null default false,
    removed         boolean     not null default false,
    version         int         not null default 0,
    changed_at      timestamptz not null,
    changed_by      text        not null,
    change_reason   text,
    unique (unit_id, cycle_id, code),
    check (title_zh <> '' or title_en <> ''),
    check ((scope = 'POST') = (post_id is not null)),
    check (scope = 'POST' or person_id is null),
    check (primary_source = any (sources)),
    check (primary_source <> 'OTHER' or other_source <> ''),
    check (status <> 'CLOSED' or length(close_reason) >= 2),
    check (not removed or status = 'DRAFT'),
    check (verification <> 'REJECTED' or length(verification_note) >= 2),
    check (grade_state <> 'EFFECTIVE' or (approved_grade is not null and effective_on is not null)),
    check (approved_grade is null or floor_grade is null
        or array_position(array['LOW', 'MEDIUM', 'HIGH'], approved_grade) >= array_position(array['LOW', 'MEDIUM', 'HIGH'], floor_grade))
);
create index point_form on risks.point (form_id);
create index point_post on risks.point (post_id);
create index point_power on risks.point (power_id);
call audit.with_history('risks', 'point');

-- What is done about a point, as declared on its form (F1, F2).
create table risks.measure (
    id            uuid        not null primary key,
    point_id      uuid        not null references risks.point,
    code          text        not null check (length(code) between 1 and 40),
    position      int         not null default 0,
    type          text        not null check (type in ('DECENTRALISE', 'PROCESS', 'DISCRETION', 'SYSTEM', 'EDUCATION', 'DISCLOSURE', 'SUPERVISION', 'TECHNOLOGY', 'ROTATION', 'CONFLICT_OF_INTEREST')),
    text_zh       text        not null default '' check (length(text_zh) <= 2000),
    text_en       text        not null default '' check (length(text_en) <= 3000),
    owner_post_id uuid        references organization.post,
    due_on        date,
    check_frequency text      check (check_frequency in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
    removed       boolean     not null default false,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    check (text_zh <> '' or text_en <> '')
);
create index measure_point on risks.measure (point_id);
call audit.with_history('risks', 'measure');

-- Each step of grading is its own record with person and day (P2.1.3a).
create table risks.grade_step (
    id          uuid        not null primary key,
    point_id    uuid        not null references risks.point,
    step        text        not null check (step in ('PROPOSED', 'SECTION_OPINION', 'LEADER_OPINION', 'OFFICE_OPINION', 'APPROVED', 'PUBLICISED', 'OBJECTED', 'REEXAMINED', 'EFFECTIVE')),
    grade       text        check (grade in ('HIGH', 'MEDIUM', 'LOW')),
    person_id   uuid        references organization.person,
    reason      text        not null default '',
    agenda_item_id uuid     references programme.agenda_item,
    notice_id   uuid        references programme.notice,
    at          timestamptz not null
);
create index grade_step_point on risks.grade_step (point_id, at);

-- A reason to look again at what was decided (F21).
create table risks.reexamination (
    id           uuid        not null primary key,
    unit_id      uuid        not null references organization.unit,
    section_id   uuid        not null references organization.section,
    post_id      uuid        references organization.post,
    power_id     uuid        references powers.power,
    point_id     uuid        references risks.point,
    trigger      text        not null check (trigger in ('POST', 'PERSON', 'DUTY', 'REGULATION', 'PROCESS', 'SYSTEM', 'CASE', 'PETITION', 'AUDIT', 'ASSESSMENT', 'WARNING', 'PERIOD', 'REQUEST')),
    cause        text        not null check (length(cause) between 2 and 2000),
    opened_at    timestamptz not null,
    opened_by    text        not null,
    due_on       date        not null,
    state        text        not null default 'OPEN' check (state in ('OPEN', 'CHANGED', 'UNCHANGED')),
    conclusion   text        not null default '',
    closed_at    timestamptz,
    closed_by    text,
    version      int         not null default 0,
    check (state = 'OPEN' or length(conclusion) >= 2)
);
create index reexamination_section on risks.reexamination (section_id, state);
create index reexamination_point on risks.reexamination (point_id);
create unique index one_open_reexamination on risks.reexamination (trigger, coalesce(point_id, '00000000-0000-0000-0000-000000000000'), coalesce(post_id, '00000000-0000-0000-0000-000000000000'), coalesce(power_id, '00000000-0000-0000-0000-000000000000')) where state = 'OPEN';

-- The ledger lists risk points that a decision stands behind.
create index ledger_code on risks.point (unit_id, code) where status <> 'DRAFT';
create index ledger_section on risks.point (unit_id, section_id, code) where status <> 'DRAFT';
create index ledger_grade on risks.point (unit_id, approved_grade, code) where status <> 'DRAFT';
