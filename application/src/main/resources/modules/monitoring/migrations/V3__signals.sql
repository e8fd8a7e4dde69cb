-- Signals (P4.2a, F10): each is a reason to look, never a finding. What it rests on is frozen when it is raised; what people find out about
-- it follows the one table of acts (SignalAct).
create table monitoring.signal (
    id                uuid        not null primary key,
    unit_id           uuid        not null references organization.unit,
    year              int         not null check (year between 2000 and 2200),
    serial            int         not null check (serial > 0),
    number            text        not null,
    source            text        not null check (source in ('INDICATOR', 'PETITION', 'CHECK', 'AUDIT', 'APPRAISAL', 'ASSESSMENT', 'SELF_REPORT')),
    source_ref        text        check (length(source_ref) <= 300),
    source_url        text        check (source_url like '/%' and length(source_url) <= 300),
    indicator_code    text        check (length(indicator_code) <= 40),
    indicator_version int,
    parameters        jsonb,
    value             text        check (length(value) <= 300),
    threshold         text        check (length(threshold) <= 300),
    section_id        uuid        references organization.section,
    post_id           uuid        references organization.post,
    power_id          uuid        references powers.power,
    level             text        not null check (level in ('YELLOW', 'ORANGE', 'RED')),
    wording_zh        text        not null default '' check (length(wording_zh) <= 2000),
    wording_en        text        not null default '' check (length(wording_en) <= 4000),
    marks             jsonb,
    confidentiality   text        not null check (confidentiality in ('UNIT', 'RESTRICTED')),
    about             text        not null check (about in ('INSPECTION', 'HEAD', 'OFFICE', 'STAFF')),
    suppression_key   text        check (length(suppression_key) <= 500),
    raised_on         date        not null,
    last_seen_on      date        not null,
    due_on            date        not null,
    state             text        not null check (state in ('NEW', 'VERIFYING', 'CONFIRMED', 'DISMISSED', 'TAKEN_UP', 'SETTLED')),
    assigned_by       uuid        references organization.person,
    assigned_on       date,
    findings          text        not null default '' check (length(findings) <= 4000),
    proposal          text        check (proposal in ('CONFIRM', 'DISMISS')),
    judged_level      text        check (judged_level in ('YELLOW', 'ORANGE', 'RED')),
    level_reason      text        not null default '' check (length(level_reason) <= 1000),
    proposed_step     text        check (proposed_step in ('REMINDER', 'INQUIRY', 'INTERVIEW', 'ORDER', 'TRANSFER', 'IMPROVEMENT')),
    dismissal         text        check (dismissal in ('DATA_WRONG', 'LAWFUL_EXCEPTION', 'THRESHOLD_TOO_STRICT', 'DUPLICATE', 'OTHER')),
    dismissal_reason  text        not null default '' check (length(dismissal_reason) <= 1000),
    exclusion         text        not null default '' check (length(exclusion) <= 500),
    proposed_by       uuid        references organization.person,
    proposed_on       date,
    returned_reason   text        not null default '' check (length(returned_reason) <= 1000),
    concluded_by      uuid        references organization.person,
    concluded_on      date,
    opinion           text        not null default '' check (length(opinion) <= 1000),
    settled_on        date,
    settlement        text        not null default '' check (length(settlement) <= 1000),
    version           int         not null default 0,
    changed_at        timestamptz not null,
    changed_by        text        not null,
    change_reason     text,
    unique (unit_id, number),
    check (wording_zh <> '' or wording_en <> ''),
    check ((source = 'INDICATOR') = (indicator_code is not null)),
    check (state in ('NEW', 'VERIFYING') or (concluded_by is not null and concluded_by <> proposed_by)),
    check (state <> 'DISMISSED' or (dismissal is not null and dismissal_reason <> '')),
    check (state in ('NEW', 'VERIFYING', 'DISMISSED') or judged_level is not null),
    check (judged_level is null or judged_level = level or level_reason <> '')
);
create index signal_of_unit on monitoring.signal (unit_id, raised_on desc, serial desc, id);
create index signal_in_state on monitoring.signal (unit_id, state, due_on);
create index signal_of_post on monitoring.signal (post_id, raised_on desc);
create index signal_of_section on monitoring.signal (section_id, raised_on desc);
create index signal_by_key on monitoring.signal (unit_id, suppression_key, last_seen_on desc) where suppression_key is not null;
create index signal_of_indicator on monitoring.signal (unit_id, indicator_code, raised_on desc) where indicator_code is not null;
create unique index signal_of_source on monitoring.signal (unit_id, source, source_ref) where source_ref is not null;
call audit.with_history('monitoring', 'signal');

-- Each time the same was seen, with the rows it rests on as they were: frozen, and covered by the log through their hash and content.
create table monitoring.signal_occurrence (
    signal_id     uuid        not null references monitoring.signal,
    position      int         not null check (position > 0),
    seen_on       date        not null,
    level         text        not null check (level in ('YELLOW', 'ORANGE', 'RED')),
    value         text        check (length(value) <= 300),
    evidence      jsonb       not null check (jsonb_typeof(evidence) = 'array'),
    evidence_hash bytea       not null check (octet_length(evidence_hash) = 32),
    primary key (signal_id, position),
    unique (signal_id, evidence_hash)
);
create trigger is_append_only before update or delete or truncate on monitoring.signal_occurrence for each statement execute function audit.refuse_change();

-- Whom it concerns, as it was on the day it was raised; when they were told the grounds, and what they answered.
create table monitoring.signal_person (
    signal_id   uuid not null references monitoring.signal,
    person_id   uuid not null references organization.person,
    told_on     date,
    told_by     uuid references organization.person,
    answer      text not null default '' check (length(answer) <= 4000),
    answered_on date,
    primary key (signal_id, person_id),
    check (told_by is null or told_by <> person_id),
    check (answered_on is null or told_on is not null)
);
create index signal_of_person on monitoring.signal_person (person_id);

-- The two who verify (invariant 6: nobody whom it concerns, guarded in SignalRules).
create table monitoring.signal_verifier (
    signal_id uuid not null references monitoring.signal,
    position  int  not null check (position in (1, 2)),
    person_id uuid not null references organization.person,
    primary key (signal_id, position),
    unique (signal_id, person_id)
);
create index signal_of_verifier on monitoring.signal_verifier (person_id);

-- Signals that a signal of escalation is made of.
create table monitoring.signal_member (
    signal_id uuid not null references monitoring.signal,
    member_id uuid not null references monitoring.signal,
    primary key (signal_id, member_id),
    check (signal_id <> member_id)
);
create index signal_member_of on monitoring.signal_member (member_id);

-- Where a confirmed signal went: the letter, the interview, the order that took it up.
create table monitoring.signal_reference (
    signal_id uuid not null references monitoring.signal,
    position  int  not null check (position > 0),
    kind      text not null check (length(kind) between 1 and 80),
    number    text not null check (length(number) between 1 and 120),
    url       text not null check (url like '/%' and length(url) <= 300),
    on_day    date not null,
    primary key (signal_id, position)
);
create trigger is_append_only before update or delete or truncate on monitoring.signal_reference for each statement execute function audit.refuse_change();

-- Within how many working days a signal is verified (§5: 5, red 2), as the unit sets it.
create table monitoring.signal_terms (
    id            uuid        not null primary key references organization.unit,
    days          int         not null check (days between 1 and 30),
    red_days      int         not null check (red_days between 1 and 30),
    version       int         not null default 0,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    check (red_days <= days)
);
call audit.with_history('monitoring', 'signal_terms');
