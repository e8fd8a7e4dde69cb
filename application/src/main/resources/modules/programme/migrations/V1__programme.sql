-- The yearly cycle, its meetings with votes, and public notices.
create table programme.cycle (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    year           int         not null check (year between 2000 and 2200),
    stage          text        not null default 'PREPARATION' check (stage in ('PREPARATION', 'IMPLEMENTATION', 'ASSESSMENT', 'CORRECTION', 'CLOSED')),
    opened_on      date        not null,
    closed_on      date,
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    unique (unit_id, year)
);
create unique index one_open_cycle on programme.cycle (unit_id) where stage <> 'CLOSED';
call audit.with_history('programme', 'cycle');

-- A meeting that studies and decides (F9). Its members are fixed when it is called: quorum counts against them.
create table programme.meeting (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    cycle_id       uuid        not null references programme.cycle,
    section_id     uuid        references organization.section,
    body           text        not null check (body in ('LEADING_GROUP', 'SECTION', 'SUPERIOR')),
    title_zh       text        not null default '',
    title_en       text        not null default '',
    minutes_number text        not null default '',
    held_on        date        not null,
    starts_at      time,
    place          text        not null default '',
    chair_id       uuid        not null references organization.person,
    recorder_id    uuid        not null references organization.person,
    observers      text        not null default '',
    remarks        text        not null default '' check (length(remarks) <= 20000),
    state          text        not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'CLOSED', 'CANCELLED')),
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    check (title_zh <> '' or title_en <> '')
);
call audit.with_history('programme', 'meeting');

create table programme.attendance (
    meeting_id   uuid    not null references programme.meeting,
    person_id    uuid    not null references organization.person,
    present      boolean,
    absence_reason text  not null default '' check (length(absence_reason) <= 200),
    position   int     not null default 0,
    primary key (meeting_id, person_id)
);

-- One matter on the agenda; the module that put it there is told of its outcome.
create table programme.agenda_item (
    id           uuid    not null primary key,
    meeting_id   uuid    not null references programme.meeting,
    position     int     not null,
    subject      text    not null check (subject ~ '^[a-z-]+\.[a-z_-]+$'),
    subject_id   uuid    not null,
    title_zh     text    not null default '',
    title_en     text    not null default '',
    proposal_zh  text    not null default '',
    proposal_en  text    not null default '',
    motion       text    not null default 'ADOPT' check (motion in ('ADOPT', 'RETURN')),
    outcome      text    check (outcome in ('ADOPTED', 'REJECTED', 'RETURNED')),
    chosen       text,
    chosen_label text,
    decision     text    not null default '' check (length(decision) <= 2000),
    decided_at   timestamptz,
    check ((outcome is null) = (decided_at is null)),
    unique (meeting_id, subject, subject_id),
    unique (meeting_id, position)
);
create index agenda_item_subject on programme.agenda_item (subject, subject_id);

create table programme.vote (
    agenda_item_id uuid not null references programme.agenda_item,
    person_id      uuid not null references organization.person,
    choice         text not null check (choice in ('FOR', 'AGAINST', 'ABSTAIN', 'RECUSED')),
    reason         text not null default '',
    cast_at        timestamptz not null,
    recorded_by    text not null,
    primary key (agenda_item_id, person_id)
);

-- Closed minutes and cancelled meetings do not change; votes once cast stay as they are.
create function programme.keep_minutes() returns trigger language plpgsql as $$
declare
    meeting uuid;
begin
    if tg_table_name = 'meeting' then
        if old.state in ('CLOSED', 'CANCELLED') then
            raise exception 'The minutes of this meeting are closed';
        end if;
        return new;
    end if;
    if tg_table_name = 'vote' then
        if tg_op <> 'INSERT' then
            raise exception 'A vote stays as it was cast';
        end if;
        select meeting_id into meeting from programme.agenda_item where id = new.agenda_item_id;
    else
        meeting := case when tg_op = 'DELETE' then old.meeting_id else new.meeting_id end;
    end if;
    if exists (select 1 from programme.meeting m where m.id = meeting and
               (m.state in ('CLOSED', 'CANCELLED') or (tg_op = 'DELETE' and m.state <> 'PLANNED'))) then
        raise exception 'The minutes of this meeting are closed';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_minutes before update on programme.meeting for each row execute function programme.keep_minutes();
create trigger keep_minutes before insert or update or delete on programme.attendance for each row execute function programme.keep_minutes();
create trigger keep_minutes before insert or update or delete on programme.agenda_item for each row execute function programme.keep_minutes();
create trigger keep_minutes before insert or update or delete on programme.vote for each row execute function programme.keep_minutes();

-- A public notice (F19): its period runs whole working days, its content does not change after publication.
create table programme.notice (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    cycle_id       uuid        not null references programme.cycle,
    subject        text        not null check (subject ~ '^[a-z-]+\.[a-z_-]+$'),
    number         text        not null,
    title_zh       text        not null default '',
    title_en       text        not null default '',
    body_zh        text        not null default '',
    body_en        text        not null default '',
    channels       text        not null default '',
    contact        text        not null default '',
    published_on   date,
    from_on        date,
    to_on          date,
    working_days   int         not null check (working_days between 3 and 60),
    state          text        not null default 'DRAFT' check (state in ('DRAFT', 'PUBLICISING', 'CONCLUDED', 'WITHDRAWN')),
    conclusion     text        not null default '',
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    unique (unit_id, number),
    check (from_on <= to_on),
    check (state = 'DRAFT' or (from_on is not null and to_on is not null))
);
call audit.with_history('programme', 'notice');

create table programme.notice_line (
    id          uuid not null primary key,
    notice_id   uuid not null references programme.notice,
    position    int  not null,
    subject     text not null,
    subject_id  uuid not null,
    text_zh     text not null default '',
    text_en     text not null default '',
    grade       text,
    unique (notice_id, subject, subject_id)
);
create index notice_line_subject on programme.notice_line (subject, subject_id);

create table programme.objection (
    id           uuid        not null primary key,
    notice_id    uuid        not null references programme.notice,
    line_id      uuid        references programme.notice_line,
    person_id    uuid        references organization.person,
    name         text        not null default '' check (length(name) <= 100),
    text         text        not null check (length(text) between 5 and 4000),
    raised_at    timestamptz not null,
    state        text        not null default 'OPEN' check (state in ('OPEN', 'UPHELD', 'REJECTED')),
    decision     text        not null default '',
    decided_by   text,
    decided_at   timestamptz,
    due_on       date        not null,
    version      int         not null default 0,
    check (state = 'OPEN' or length(decision) >= 2)
);
create index objection_notice on programme.objection (notice_id);

-- What is published does not change: a notice only ends, and it concludes only with no objection open (invariant 1).
create function programme.keep_notice() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'notice_line' then
        if exists (select 1 from programme.notice n where n.id = case when tg_op = 'DELETE' then old.notice_id else new.notice_id end and n.state <> 'DRAFT') then
            raise exception 'A published notice does not change';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if old.state in ('CONCLUDED', 'WITHDRAWN') or (old.state <> 'DRAFT' and
        (new.number, new.subject, new.title_zh, new.title_en, new.body_zh, new.body_en, new.channels, new.contact, new.published_on, new.from_on, new.to_on, new.working_days)
        is distinct from
        (old.number, old.subject, old.title_zh, old.title_en, old.body_zh, old.body_en, old.channels, old.contact, old.published_on, old.from_on, old.to_on, old.working_days)) then
        raise exception 'A published notice does not change';
    end if;
    if new.state = 'CONCLUDED' and (old.state <> 'PUBLICISING' or exists
        (select 1 from programme.objection o where o.notice_id = new.id and o.state = 'OPEN')) then
        raise exception 'A notice concludes only with no objection open';
    end if;
    return new;
end $$;
create trigger keep_notice before update on programme.notice for each row execute function programme.keep_notice();
create trigger keep_notice before insert or update or delete on programme.notice_line for each row execute function programme.keep_notice();

-- Feedback on what was decided (F25), asked for during a window.
create table programme.feedback_window (
    id          uuid        not null primary key,
    unit_id     uuid        not null references organization.unit,
    cycle_id    uuid        not null references programme.cycle,
    title_zh    text        not null default '',
    title_en    text        not null default '',
    from_on     date        not null,
    to_on       date        not null check (to_on >= from_on),
    opened_by   text        not null,
    opened_at   timestamptz not null
);
create table programme.feedback (
    id          uuid        not null primary key,
    window_id   uuid        not null references programme.feedback_window,
    person_id   uuid        references organization.person,
    subject     text,
    subject_id  uuid,
    text        text        not null check (length(text) between 5 and 4000),
    given_at    timestamptz not null,
    state       text        not null default 'OPEN' check (state in ('OPEN', 'ADOPTED', 'NOT_ADOPTED', 'SET_ASIDE')),
    answer      text        not null default '',
    answered_by text,
    answered_at timestamptz,
    version     int         not null default 0,
    check (state = 'OPEN' or length(answer) >= 2)
);
create index feedback_window_id on programme.feedback (window_id);
