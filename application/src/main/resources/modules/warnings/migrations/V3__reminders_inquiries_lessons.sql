-- A unit's own days for a warning's acts, where it set them otherwise than usual (§5).
create table warnings.term (
    id            uuid        not null primary key,
    unit_id       uuid        not null references organization.unit,
    term          text        not null check (length(term) between 2 and 40),
    days          int         not null check (days between 1 and 180),
    version       int         not null default 0,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    unique (unit_id, term)
);
call audit.with_history('warnings', 'term');

-- Reminders (F11), as a letter or as a talk by two.
create table warnings.reminder (
    warning_id    uuid        not null primary key references warnings.warning,
    form          text        not null check (form in ('LETTER', 'TALK')),
    ground        text        not null check (ground in ('SIGNAL', 'CHECK_FINDING', 'PETITION', 'OTHER')),
    ground_reason text        not null default '' check (length(ground_reason) <= 1000),
    request       text        not null check (length(request) between 2 and 2000),
    talk_at       timestamptz,
    talk_place    text        not null default '' check (length(talk_place) <= 200),
    talker_id     uuid        references organization.person,
    second_id     uuid        references organization.person,
    key_points    text        not null default '' check (length(key_points) <= 4000),
    own_words     text        not null default '' check (length(own_words) <= 4000),
    acknowledged_at timestamptz,
    paper_note    text        not null default '' check (length(paper_note) <= 1000),
    conclusion    text        not null default '' check (length(conclusion) <= 2000),
    check (ground <> 'OTHER' or length(ground_reason) >= 2),
    check (talker_id is distinct from second_id or talker_id is null)
);

-- Inquiry letters (F12).
create table warnings.inquiry (
    warning_id    uuid not null primary key references warnings.warning,
    ground        text not null check (ground in ('ORANGE', 'TWO_YELLOW', 'THREE_PETITIONS', 'NEXT_RUNG', 'OTHER')),
    ground_reason text not null default '' check (length(ground_reason) <= 1000),
    basis         text not null check (length(basis) between 2 and 1000),
    way           text not null check (way in ('IN_SYSTEM', 'IN_WRITING', 'BOTH')),
    reply_days    int  not null check (reply_days between 8 and 15),
    round         int  not null default 1 check (round in (1, 2)),
    conclusion    text not null default '' check (length(conclusion) <= 2000),
    check (ground <> 'OTHER' or length(ground_reason) >= 10)
);
-- The second round asks again, once.
create table warnings.inquiry_question (
    warning_id uuid not null references warnings.warning,
    round      int  not null check (round in (1, 2)),
    position   int  not null,
    question   text not null check (length(question) between 2 and 1000),
    primary key (warning_id, round, position)
);
-- The reply, by the addressee alone: item by item, with causes and measures; then the leader's comment.
create table warnings.inquiry_reply (
    warning_id    uuid        not null references warnings.warning,
    round         int         not null check (round in (1, 2)),
    causes        text        not null default '' check (length(causes) <= 4000),
    measures      text        not null default '' check (length(measures) <= 4000),
    due_on        date        not null,
    signed_by     uuid        references organization.person,
    signed_on     date,
    endorsement   text        not null default '' check (length(endorsement) <= 2000),
    endorsed_by   uuid        references organization.person,
    endorsed_on   date,
    primary key (warning_id, round),
    check (endorsed_by is null or (endorsed_by <> signed_by and length(endorsement) >= 2))
);
create table warnings.inquiry_answer (
    warning_id uuid not null,
    round      int  not null,
    position   int  not null,
    answer     text not null default '' check (length(answer) <= 4000),
    primary key (warning_id, round, position),
    foreign key (warning_id, round, position) references warnings.inquiry_question
);
-- What the reply was found to be, and by whom; confirmed by somebody else.
create table warnings.inquiry_evaluation (
    warning_id   uuid not null references warnings.warning,
    round        int  not null check (round in (1, 2)),
    result       text not null check (result in ('CLEAR', 'PARTLY_CLEAR', 'UNCLEAR', 'PROBLEM')),
    opinion      text not null check (length(opinion) between 2 and 4000),
    ask_again    boolean not null,
    evaluated_by uuid not null references organization.person,
    evaluated_on date not null,
    confirmed_by uuid references organization.person,
    confirmed_on date,
    confirmation text not null default '' check (length(confirmation) <= 1000),
    primary key (warning_id, round),
    check (confirmed_by is null or confirmed_by <> evaluated_by),
    check (not (ask_again and round = 2))
);
-- What has to be put right, with its day; reported by the addressee, accepted by somebody else.
create table warnings.inquiry_item (
    id          uuid not null primary key,
    warning_id  uuid not null references warnings.warning,
    position    int  not null,
    item        text not null check (length(item) between 2 and 1000),
    due_on      date not null,
    report      text not null default '' check (length(report) <= 2000),
    reported_on date,
    remark      text not null default '' check (length(remark) <= 1000),
    accepted_by uuid references organization.person,
    accepted_on date,
    unique (warning_id, position),
    check (accepted_on is null or reported_on is not null)
);

-- What should be taken a rung higher, and what somebody decided about it; nothing goes there by itself.
create table warnings.escalation (
    id         uuid not null primary key,
    unit_id    uuid not null references organization.unit,
    warning_id uuid not null references warnings.warning,
    cause      text not null check (cause in ('OVERDUE', 'UNCLEAR', 'PROBLEM', 'NOT_IMPROVED')),
    next_kind  text not null check (next_kind in ('INQUIRY', 'INTERVIEW', 'DISPOSAL')),
    decision   text not null check (decision in ('TAKEN', 'DECLINED')),
    reason     text not null default '' check (length(reason) <= 1000),
    decided_by uuid not null references organization.person,
    decided_on date not null,
    decided_at timestamptz not null,
    check (decision <> 'DECLINED' or length(reason) >= 2)
);
create index escalation_of_warning on warnings.escalation (warning_id, decided_at);
create trigger is_append_only before update or delete or truncate on warnings.escalation for each statement execute function audit.refuse_change();

-- What each closed warning changes (P5.3), followed to its result.
create table warnings.lesson (
    id            uuid        not null primary key,
    unit_id       uuid        not null references organization.unit,
    warning_id    uuid        not null references warnings.warning,
    aim           text        not null check (aim in ('RULE', 'CHART', 'GRADE', 'MEASURE', 'INDICATOR', 'NOTHING')),
    words         text        not null check (length(words) between 2 and 2000),
    state         text        not null check (state in ('PROPOSED', 'UNDER_WAY', 'DONE', 'NONE')),
    answered_by   uuid        not null references organization.person,
    answered_on   date        not null,
    reference     text        not null default '' check (length(reference) <= 200),
    result        text        not null default '' check (length(result) <= 1000),
    begun_on      date,
    done_on       date,
    version       int         not null default 0,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    unique (warning_id, aim),
    check ((aim = 'NOTHING') = (state = 'NONE')),
    check ((state = 'DONE') = (done_on is not null))
);
create index lesson_of_unit on warnings.lesson (unit_id, answered_on desc, id);
call audit.with_history('warnings', 'lesson');
