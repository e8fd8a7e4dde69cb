-- The four steps of the ladder (P4.2b to P4.2e) in one register: what they have in common. What each step holds besides stands in tables
-- of its own. The subject's post is kept as it was called then. A sealed warning was transferred: nothing moves in it any more.
create table warnings.warning (
    id            uuid        not null primary key,
    unit_id       uuid        not null references organization.unit,
    section_id    uuid        not null references organization.section,
    post_id       uuid        not null references organization.post,
    person_id     uuid        not null references organization.person,
    post_zh       text        not null,
    post_en       text        not null,
    kind          text        not null check (kind in ('REMINDER', 'INQUIRY', 'INTERVIEW', 'DISPOSAL')),
    state         text        not null check (length(state) between 2 and 40),
    turn          text        not null check (turn in ('HANDLER', 'APPROVER', 'SUBJECT', 'ENDORSER', 'NOBODY')),
    number        text        check (length(number) between 1 and 100),
    cause_zh      text        not null default '' check (length(cause_zh) <= 2000),
    cause_en      text        not null default '' check (length(cause_en) <= 2000),
    route         text        not null check (route in ('OFFICE', 'INSPECTION', 'SUPERIOR')),
    parent_id     uuid        references warnings.warning,
    letter_id     uuid,
    drafter_id    uuid        not null references organization.person,
    issuer_id     uuid        references organization.person,
    approver_id   uuid        references organization.person,
    drafted_on    date        not null,
    issued_on     date,
    due_on        date,
    closed_on     date,
    sealed_at     timestamptz,
    version       int         not null default 0,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    check (length(cause_zh) + length(cause_en) >= 2),
    check (person_id <> drafter_id),
    check (issuer_id is null or issuer_id <> person_id),
    check (approver_id is null or (approver_id <> person_id and approver_id <> drafter_id)),
    check (closed_on is null or turn = 'NOBODY')
);
create index warning_of_unit on warnings.warning (unit_id, closed_on, due_on, id);
create index warning_of_person on warnings.warning (person_id);
create index warning_of_post on warnings.warning (post_id);
create index warning_parent on warnings.warning (parent_id);
create unique index warning_number on warnings.warning (unit_id, number);
call audit.with_history('warnings', 'warning');

-- Which signals, each a reason to look, a warning rests on.
create table warnings.warning_signal (
    warning_id uuid not null references warnings.warning,
    position   int  not null,
    signal_id  uuid not null,
    primary key (warning_id, position),
    unique (warning_id, signal_id)
);
create index warning_of_signal on warnings.warning_signal (signal_id);
create trigger is_append_only before update or delete or truncate on warnings.warning_signal for each statement execute function audit.refuse_change();
