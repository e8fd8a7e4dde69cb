-- What an interview holds besides its warning (P4.2d, F13). The warning's state is the interview's. What it concluded is never changed, so
-- that a disposal may rest on it (invariant 4).
create table warnings.interview (
    id               uuid        not null primary key references warnings.warning,
    unit_id          uuid        not null references organization.unit,
    trigger          text        not null check (trigger in ('RED_SIGNAL', 'PETITION_CLUSTER', 'JOINT_LETTER', 'INQUIRY', 'ESCALATION')),
    reference        text        not null check (length(reference) between 1 and 200),
    interviewee_id   uuid        not null references organization.person,
    meets_on         date        not null,
    meets_at         time        not null,
    place            text        not null check (length(place) between 2 and 200),
    materials        text        not null check (length(materials) between 2 and 1000),
    postponed_from   date,
    postpone_reason  text        not null default '' check (length(postpone_reason) <= 500),
    missed           int         not null default 0 check (missed between 0 and 2),
    missed_reason    text        not null default '' check (length(missed_reason) <= 1000),
    held_on          date,
    in_absence       boolean     not null default false,
    explanation      text        not null default '' check (length(explanation) <= 4000),
    rectify_by       date,
    term_reason      text        not null default '' check (length(term_reason) <= 500),
    content_hash     bytea       check (octet_length(content_hash) = 32),
    plan_due_on      date,
    plan             text        not null default '' check (length(plan) <= 4000),
    planned_on       date,
    checked_on       date,
    checker_id       uuid        references organization.person,
    method           text        not null default '' check (length(method) <= 1000),
    conclusion       text        check (conclusion in ('IMPROVED', 'NOT_IMPROVED')),
    conclusion_reason text       not null default '' check (length(conclusion_reason) <= 2000),
    clarified_on     date,
    clarified_by     uuid        references organization.person,
    clarification    text        not null default '' check (length(clarification) <= 1000),
    clarified_where  text        not null default '' check (length(clarified_where) <= 300),
    changed_at       timestamptz not null,
    changed_by       text        not null,
    change_reason    text,
    unique (id, conclusion),
    check ((held_on is null) = (rectify_by is null)),
    check (rectify_by is null or rectify_by > held_on),
    check (rectify_by is null or rectify_by <= held_on + 60),
    check (rectify_by is null or rectify_by <= held_on + 30 or length(term_reason) >= 2),
    check ((conclusion is null) = (checked_on is null)),
    check (conclusion is null or (held_on is not null and checker_id is not null and checker_id <> interviewee_id)),
    check ((clarified_on is null) = (clarified_by is null)),
    check (clarified_by is null or clarified_by <> interviewee_id)
);
create index interview_of_interviewee on warnings.interview (interviewee_id);
call audit.with_history('warnings', 'interview');

-- Who takes part, under the post of the day; each signs the record for themselves, or a witness says that they would not.
create table warnings.interview_person (
    interview_id uuid not null references warnings.interview,
    position     int  not null check (position between 1 and 12),
    person_id    uuid not null references organization.person,
    part         text not null check (part in ('CHIEF', 'INTERVIEWER', 'INTERVIEWEE', 'ATTENDANT', 'RECORDER')),
    post_zh      text not null default '',
    post_en      text not null default '',
    signed_at    timestamptz,
    signed_hash  bytea check (octet_length(signed_hash) = 32),
    opinion      text not null default '' check (length(opinion) <= 2000),
    refused_reason text not null default '' check (length(refused_reason) <= 500),
    witness_id   uuid references organization.person,
    primary key (interview_id, person_id),
    unique (interview_id, position),
    check ((signed_at is null) = (signed_hash is null)),
    check (witness_id is null or (witness_id <> person_id and signed_at is null and length(refused_reason) >= 2))
);
create unique index interview_chief on warnings.interview_person (interview_id) where part = 'CHIEF';
create unique index interview_interviewee on warnings.interview_person (interview_id) where part = 'INTERVIEWEE';
create index interview_of_person on warnings.interview_person (person_id);

-- The problems pointed out, one by one, each with what is asked, what was reported, and whether the evidence was accepted.
create table warnings.interview_item (
    interview_id uuid not null references warnings.interview,
    position     int  not null check (position between 1 and 20),
    problem      text not null check (length(problem) between 2 and 1000),
    requirement  text not null check (length(requirement) between 2 and 1000),
    report       text not null default '' check (length(report) <= 2000),
    evidence     text not null default '' check (length(evidence) <= 1000),
    reported_on  date,
    accepted     boolean,
    judged_by    uuid references organization.person,
    judged_on    date,
    remark       text not null default '' check (length(remark) <= 1000),
    primary key (interview_id, position),
    check (accepted is null or (judged_by is not null and judged_on is not null)),
    check (accepted is not true or (length(report) >= 2 and length(evidence) >= 2))
);

-- The three criteria of "obvious improvement": what the program computed, what a person judged.
create table warnings.interview_judgement (
    interview_id uuid    not null references warnings.interview,
    criterion    text    not null check (criterion in ('ITEMS_CLOSED', 'NO_NEW_HIT', 'MEASURE_EFFECTIVE')),
    fact         boolean not null,
    judged       boolean not null,
    figures      text    not null check (length(figures) <= 300),
    primary key (interview_id, criterion)
);
create trigger is_append_only before update or delete or truncate on warnings.interview_judgement for each statement execute function audit.refuse_change();

-- A request to dispose without an interview because the matter is serious, and what the leading group decided on it (P4.2e).
create table warnings.direct_request (
    id            uuid        not null primary key,
    unit_id       uuid        not null references organization.unit,
    section_id    uuid        not null references organization.section,
    post_id       uuid        not null references organization.post,
    person_id     uuid        not null references organization.person,
    signal_id     uuid,
    cause         text        not null check (length(cause) between 2 and 2000),
    seriousness   text        not null check (length(seriousness) between 10 and 1000),
    proposer_id   uuid        not null references organization.person,
    proposed_on   date        not null,
    state         text        not null check (state in ('REQUESTED', 'ALLOWED', 'REFUSED')),
    body          text        check (body in ('LEADING_GROUP', 'SUPERIOR')),
    meeting_id    uuid        references programme.meeting,
    item_id       uuid,
    decided_on    date,
    members       int,
    votes_for     int,
    decision      text        not null default '' check (length(decision) <= 2000),
    version       int         not null default 0,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    unique (id, state),
    check (proposer_id <> person_id),
    check ((state = 'REQUESTED') = (meeting_id is null)),
    check (state <> 'ALLOWED' or (votes_for >= 2 and votes_for * 2 > members))
);
create index direct_request_of_unit on warnings.direct_request (unit_id, proposed_on desc, id);
call audit.with_history('warnings', 'direct_request');

-- What a disposal holds besides its warning (P4.2e, F14). Invariant 4 stands here as well: it rests on an interview that concluded NOT
-- IMPROVED, or on a request for direct disposal that was allowed by a vote. Nothing is decided without a meeting and its majority.
create table warnings.disposal (
    id                   uuid        not null primary key references warnings.warning,
    unit_id              uuid        not null references organization.unit,
    interview_id         uuid,
    interview_conclusion text        check (interview_conclusion = 'NOT_IMPROVED'),
    request_id           uuid,
    request_state        text        check (request_state = 'ALLOWED'),
    facts                text        not null check (length(facts) between 2 and 4000),
    severity             text        not null check (length(severity) between 2 and 2000),
    unimproved           text        not null default '' check (length(unimproved) <= 2000),
    legal_by             uuid        references organization.person,
    legal_on             date,
    legal_agrees         boolean,
    legal_opinion        text        not null default '' check (length(legal_opinion) <= 2000),
    body                 text        check (body in ('LEADING_GROUP', 'SUPERIOR')),
    meeting_id           uuid        references programme.meeting,
    item_id              uuid,
    decided_on           date,
    members              int,
    present              int,
    votes_for            int,
    votes_against        int,
    decision             text        not null default '' check (length(decision) <= 2000),
    decided_hash         bytea       check (octet_length(decided_hash) = 32),
    returned_reason      text        not null default '' check (length(returned_reason) <= 2000),
    outcome              text        check (outcome in ('CLEARED', 'HANDLED', 'WITHDRAWN', 'NOT_ADOPTED', 'ELSEWHERE')),
    outcome_words        text        not null default '' check (length(outcome_words) <= 1000),
    changed_at           timestamptz not null,
    changed_by           text        not null,
    change_reason        text,
    foreign key (interview_id, interview_conclusion) references warnings.interview (id, conclusion),
    foreign key (request_id, request_state) references warnings.direct_request (id, state),
    check (num_nonnulls(interview_id, interview_conclusion) in (0, 2)),
    check (num_nonnulls(request_id, request_state) in (0, 2)),
    check (num_nonnulls(interview_id, request_id) = 1),
    check (interview_id is null or length(unimproved) >= 2),
    check (num_nonnulls(legal_by, legal_on, legal_agrees) in (0, 3)),
    check (decided_on is null or (meeting_id is not null and item_id is not null and votes_for >= 2 and votes_for * 2 > members
                                  and present * 3 >= members * 2 and legal_by is not null))
);
create unique index disposal_of_interview on warnings.disposal (interview_id) where outcome is distinct from 'NOT_ADOPTED';
call audit.with_history('warnings', 'disposal');

-- The three who are considered, none omitted: what is laid on each, or none, and why; service and execution of each.
create table warnings.disposal_role (
    disposal_id  uuid   not null references warnings.disposal,
    role         text   not null check (role in ('MAIN_PERSON', 'LEADER_IN_CHARGE', 'POST_HOLDER')),
    person_id    uuid   references organization.person,
    post_zh      text   not null default '',
    post_en      text   not null default '',
    dispositions text[] not null check (cardinality(dispositions) > 0),
    words        text   not null default '' check (length(words) <= 1000),
    reason       text   not null check (length(reason) between 2 and 1000),
    due_on       date,
    letter_id    uuid,
    letter_number text,
    served_on    date,
    appeal_until date,
    executed_on  date,
    execution    text   not null default '' check (length(execution) <= 1000),
    evidence     text   not null default '' check (length(evidence) <= 500),
    primary key (disposal_id, role),
    check (dispositions = '{NONE}' or not 'NONE' = any(dispositions)),
    check (dispositions = '{NONE}' or (person_id is not null and due_on is not null)),
    check (executed_on is null or (served_on is not null and length(execution) >= 2 and length(evidence) >= 2)),
    check ((served_on is null) = (appeal_until is null))
);
create index disposal_of_person on warnings.disposal_role (person_id);
create function warnings.three_roles_are_considered() returns trigger language plpgsql as $$
begin
    if (select count(*) from warnings.disposal_role r where r.disposal_id = new.id) <> 3 then
        raise exception 'A disposal considers all three roles (P4.2e)' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger three_roles after insert or update on warnings.disposal deferrable initially deferred
    for each row execute function warnings.three_roles_are_considered();

create table warnings.appeal (
    id           uuid        not null primary key,
    disposal_id  uuid        not null,
    role         text        not null,
    person_id    uuid        not null references organization.person,
    grounds      text        not null check (length(grounds) between 10 and 4000),
    appealed_on  date        not null,
    came_from    text        not null check (came_from in ('SERVED', 'EXECUTED')),
    result       text        check (result in ('UPHELD', 'CHANGED', 'WITHDRAWN')),
    words        text        not null default '' check (length(words) <= 2000),
    decided_by   uuid        references organization.person,
    decided_on   date,
    foreign key (disposal_id, role) references warnings.disposal_role,
    unique (disposal_id, role),
    check (num_nonnulls(result, decided_by, decided_on) in (0, 3)),
    check (decided_by is null or decided_by <> person_id)
);
