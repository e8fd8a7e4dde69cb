-- Mobilisation, study and publicity (P1.2.1-P1.2.3, P2.2.2g; F9, F23): whom a gathering calls together, who came, who made up for it.
create table programme.gathering (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    cycle_id       uuid        not null references programme.cycle,
    kind           text        not null check (kind in ('MOBILISATION', 'STUDY')),
    study_type     text        check (study_type in ('PARTY_CLASS', 'DEMONSTRATION', 'WARNING', 'POST', 'LECTURE', 'PUBLICITY', 'OTHER')),
    title_zh       text        not null default '' check (length(title_zh) <= 200),
    title_en       text        not null default '' check (length(title_en) <= 300),
    held_on        date        not null,
    starts_at      time,
    place          text        not null check (length(place) between 1 and 200),
    chair_id       uuid        references organization.person,
    chair_reason   text        not null default '' check (length(chair_reason) <= 300),
    recorder_id    uuid        not null references organization.person,
    speaker        text        not null default '' check (length(speaker) <= 200),
    content        text        not null default '' check (length(content) <= 4000),
    agenda         text[]      not null default '{}',
    audience       text        not null check (audience in ('ALL', 'SECTIONS', 'POSTS')),
    audience_keys  text[]      not null default '{}',
    minutes_number text        not null default '' check (length(minutes_number) <= 60),
    minutes        text        not null default '' check (length(minutes) <= 20000),
    reading_from   date,
    state          text        not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'ARCHIVED', 'CANCELLED')),
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    check (title_zh <> '' or title_en <> ''),
    check ((kind = 'STUDY') = (study_type is not null)),
    check (kind = 'STUDY' or chair_id is not null),
    check (kind = 'STUDY' or audience = 'ALL'),
    check (kind = 'MOBILISATION' or state <> 'ARCHIVED'),
    check ((audience = 'ALL') = (audience_keys = '{}'))
);
create index gathering_of_unit on programme.gathering (unit_id, kind, held_on desc);
-- One mobilisation meeting of all staff a year; whoever missed it comes to a make-up session.
create unique index one_mobilisation on programme.gathering (cycle_id) where kind = 'MOBILISATION' and state <> 'CANCELLED';
call audit.with_history('programme', 'gathering');

-- The roster of the day with who came: one line a person, under the first of their posts; fixed when the gathering was held.
create table programme.gathering_attendance (
    gathering_id uuid    not null references programme.gathering,
    person_id    uuid    not null references organization.person,
    unit_id      uuid    not null references organization.unit,
    section_id   uuid    not null references organization.section,
    post_id      uuid    not null references organization.post,
    position     int     not null,
    present      boolean not null,
    absence      text    check (absence in ('BUSINESS_TRIP', 'LEAVE', 'SICK', 'TRAINING', 'ON_DUTY', 'LONG_LEAVE', 'OTHER')),
    absence_note text    not null default '' check (length(absence_note) <= 200),
    primary key (gathering_id, person_id),
    check (present = (absence is null)),
    check (absence <> 'OTHER' or length(absence_note) >= 2)
);
create index gathering_attendance_person on programme.gathering_attendance (person_id);

-- A correction of who came says why, and what stood there before.
create table programme.attendance_correction (
    id           uuid        not null primary key,
    gathering_id uuid        not null references programme.gathering,
    person_id    uuid        not null references organization.person,
    was_present  boolean     not null,
    now_present  boolean     not null,
    reason       text        not null check (length(reason) between 2 and 500),
    corrected_at timestamptz not null,
    corrected_by text        not null
);
create index attendance_correction_gathering on programme.attendance_correction (gathering_id);
create trigger is_append_only before update or delete or truncate on programme.attendance_correction
    for each statement execute function audit.refuse_change();

-- A session for those who were absent.
create table programme.make_up (
    id           uuid        not null primary key,
    gathering_id uuid        not null references programme.gathering,
    held_on      date        not null,
    place        text        not null check (length(place) between 1 and 200),
    held_by      text        not null check (length(held_by) between 1 and 200),
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);
create table programme.make_up_attendance (
    gathering_id uuid not null,
    person_id    uuid not null,
    make_up_id   uuid not null references programme.make_up,
    primary key (gathering_id, person_id),
    foreign key (gathering_id, person_id) references programme.gathering_attendance
);
create index make_up_attendance_session on programme.make_up_attendance (make_up_id);

-- What is archived or cancelled does not change.
create function programme.keep_gathering() returns trigger language plpgsql as $$
declare
    gathering uuid;
begin
    if tg_table_name = 'gathering' then
        if old.state in ('ARCHIVED', 'CANCELLED') then
            raise exception 'The record of this gathering is closed';
        end if;
        return new;
    end if;
    gathering := case when tg_op = 'DELETE' then old.gathering_id else new.gathering_id end;
    if tg_op = 'DELETE' or exists (select 1 from programme.gathering g where g.id = gathering and g.state in ('ARCHIVED', 'CANCELLED')) then
        raise exception 'The record of this gathering is closed';
    end if;
    return new;
end $$;
create trigger keep_gathering before update on programme.gathering for each row execute function programme.keep_gathering();
create trigger keep_gathering before insert or update or delete on programme.gathering_attendance for each row execute function programme.keep_gathering();
create trigger keep_gathering before insert or update or delete on programme.make_up for each row execute function programme.keep_gathering();
create trigger keep_gathering before insert or update or delete on programme.make_up_attendance for each row execute function programme.keep_gathering();

-- A person has read the plan and the meeting's materials (P1.2.2): only they themselves can say so. UNREAD is a person without a row.
create table programme.reading (
    id           uuid        not null primary key,
    gathering_id uuid        not null references programme.gathering,
    person_id    uuid        not null references organization.person,
    content_hash bytea       not null check (octet_length(content_hash) = 32),
    read_at      timestamptz not null,
    unique (gathering_id, person_id)
);
create trigger is_append_only before update or delete or truncate on programme.reading
    for each statement execute function audit.refuse_change();

-- A quiz on risk prevention (P1.2.3), in both languages.
create table programme.quiz (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    cycle_id       uuid        not null references programme.cycle,
    title_zh       text        not null default '' check (length(title_zh) <= 200),
    title_en       text        not null default '' check (length(title_en) <= 300),
    pass_percent   int         not null check (pass_percent between 1 and 100),
    attempts       int         not null check (attempts between 1 and 20),
    opened_on      date,
    due_on         date        not null,
    state          text        not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    check (title_zh <> '' or title_en <> ''),
    check ((state = 'DRAFT') = (opened_on is null))
);
call audit.with_history('programme', 'quiz');
create table programme.quiz_question (
    id             uuid        not null primary key,
    quiz_id        uuid        not null references programme.quiz,
    position       int         not null,
    kind           text        not null check (kind in ('SINGLE', 'MULTIPLE', 'TRUE_FALSE')),
    text_zh        text        not null check (length(text_zh) <= 500),
    text_en        text        not null check (length(text_en) <= 1000),
    reason_zh      text        not null default '' check (length(reason_zh) <= 500),
    reason_en      text        not null default '' check (length(reason_en) <= 1000),
    check (text_zh <> '' or text_en <> '')
);
create index quiz_question_quiz on programme.quiz_question (quiz_id, position);
create table programme.quiz_option (
    question_id uuid    not null references programme.quiz_question,
    position    int     not null,
    text_zh     text    not null check (length(text_zh) <= 300),
    text_en     text    not null check (length(text_en) <= 600),
    correct     boolean not null,
    primary key (question_id, position),
    check (text_zh <> '' or text_en <> '')
);
create function programme.keep_quiz() returns trigger language plpgsql as $$
declare
    quiz uuid;
begin
    if tg_table_name = 'quiz_question' then
        quiz := case when tg_op = 'DELETE' then old.quiz_id else new.quiz_id end;
    else
        select q.quiz_id into quiz from programme.quiz_question q
            where q.id = case when tg_op = 'DELETE' then old.question_id else new.question_id end;
    end if;
    if exists (select 1 from programme.quiz z where z.id = quiz and z.state <> 'DRAFT') then
        raise exception 'The questions of an open quiz do not change';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_quiz before insert or update or delete on programme.quiz_question for each row execute function programme.keep_quiz();
create trigger keep_quiz before insert or update or delete on programme.quiz_option for each row execute function programme.keep_quiz();
-- What somebody answered: the options chosen, by question; the score is counted when it is handed in.
create table programme.quiz_attempt (
    id           uuid        not null primary key,
    quiz_id      uuid        not null references programme.quiz,
    person_id    uuid        not null references organization.person,
    number       int         not null check (number >= 1),
    answers      jsonb       not null,
    correct      int         not null check (correct between 0 and questions),
    questions    int         not null check (questions >= 1),
    passed       boolean     not null,
    handed_in_at timestamptz not null,
    unique (quiz_id, person_id, number)
);
create trigger is_append_only before update or delete or truncate on programme.quiz_attempt
    for each statement execute function audit.refuse_change();

-- The integrity pledge of a cycle, and who signed it: user, time, hash of the text signed.
create table programme.pledge (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    cycle_id       uuid        not null references programme.cycle unique,
    title_zh       text        not null default '' check (length(title_zh) <= 200),
    title_en       text        not null default '' check (length(title_en) <= 300),
    text_zh        text        not null default '' check (length(text_zh) <= 6000),
    text_en        text        not null default '' check (length(text_en) <= 10000),
    due_on         date        not null,
    opened_on      date,
    state          text        not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    check (title_zh <> '' or title_en <> ''),
    check (text_zh <> '' or text_en <> ''),
    check ((state = 'DRAFT') = (opened_on is null))
);
call audit.with_history('programme', 'pledge');
create function programme.keep_pledge() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (new.title_zh, new.title_en, new.text_zh, new.text_en) is distinct from (old.title_zh, old.title_en, old.text_zh, old.text_en) then
        raise exception 'A pledge that is being signed does not change';
    end if;
    return new;
end $$;
create trigger keep_pledge before update on programme.pledge for each row execute function programme.keep_pledge();
create table programme.pledge_signature (
    id           uuid        not null primary key,
    pledge_id    uuid        not null references programme.pledge,
    person_id    uuid        not null references organization.person,
    content_hash bytea       not null check (octet_length(content_hash) = 32),
    signed_at    timestamptz not null,
    unique (pledge_id, person_id)
);
create trigger is_append_only before update or delete or truncate on programme.pledge_signature
    for each statement execute function audit.refuse_change();
