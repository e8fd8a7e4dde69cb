-- The implementation plan (F8), edition by edition: the first of a cycle, and each amendment of it.
create table programme.plan (
    id               uuid        not null primary key,
    unit_id          uuid        not null references organization.unit,
    cycle_id         uuid        not null references programme.cycle,
    edition          int         not null check (edition between 1 and 100),
    state            text        not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'AMENDED')),
    number           text        not null default '' check (length(number) <= 60),
    title_zh         text        not null default '' check (length(title_zh) <= 200),
    title_en         text        not null default '' check (length(title_en) <= 300),
    parent_number    text        not null default '' check (length(parent_number) <= 60),
    parent_title     text        not null default '' check (length(parent_title) <= 200),
    parent_on        date,
    situation_zh     text        not null default '' check (length(situation_zh) <= 20000),
    situation_en     text        not null default '' check (length(situation_en) <= 20000),
    amendment_reason text        not null default '' check (length(amendment_reason) <= 2000),
    drafted_by       uuid        not null references organization.person,
    submitted_by     uuid        references organization.person,
    submitted_on     date,
    due_on           date,
    approved_by      uuid        references organization.person,
    approved_on      date,
    comment          text        not null default '' check (length(comment) <= 2000),
    version          int         not null default 0,
    changed_at       timestamptz not null,
    changed_by       text        not null,
    change_reason    text,
    unique (cycle_id, edition),
    check (approved_by is null or (approved_by <> drafted_by and approved_by is distinct from submitted_by)),
    check ((state in ('APPROVED', 'AMENDED')) = (approved_on is not null)),
    check ((approved_on is null) = (approved_by is null)),
    check (state in ('DRAFT', 'RETURNED') or (submitted_on is not null and due_on is not null and number <> ''))
);
create unique index one_plan_in_work on programme.plan (cycle_id) where state in ('DRAFT', 'SUBMITTED', 'RETURNED');
create unique index one_plan_in_force on programme.plan (cycle_id) where state = 'APPROVED';
create index plan_unit on programme.plan (unit_id);
call audit.with_history('programme', 'plan');

-- The seven sections every plan has, and any others after them.
create table programme.plan_section (
    plan_id   uuid not null references programme.plan,
    position  int  not null check (position between 1 and 30),
    kind      text not null check (kind in ('GUIDING_IDEOLOGY', 'PRINCIPLES', 'OBJECTIVES', 'CONTENTS', 'METHODS', 'ORGANISATION', 'ASSESSMENT', 'OTHER')),
    title_zh  text not null default '' check (length(title_zh) <= 100),
    title_en  text not null default '' check (length(title_en) <= 150),
    body_zh   text not null default '' check (length(body_zh) <= 20000),
    body_en   text not null default '' check (length(body_en) <= 20000),
    primary key (plan_id, position)
);
create unique index one_section_of_a_kind on programme.plan_section (plan_id, kind) where kind <> 'OTHER';

-- When each of the four stages is to run.
create table programme.plan_stage (
    plan_id  uuid not null references programme.plan,
    stage    text not null check (stage in ('PREPARATION', 'IMPLEMENTATION', 'ASSESSMENT', 'CORRECTION')),
    from_on  date,
    to_on    date,
    primary key (plan_id, stage)
);

-- A line of work; "line" names it through all editions, so that its progress stays with it.
create table programme.plan_task (
    plan_id        uuid not null references programme.plan,
    line           uuid not null,
    position       int  not null check (position between 1 and 200),
    stage          text not null check (stage in ('PREPARATION', 'IMPLEMENTATION', 'ASSESSMENT', 'CORRECTION')),
    task           text check (task in ('FIND', 'GRADE', 'OPTIMISE_POWERS', 'STANDARDISE_DISCRETION', 'OPEN_OPERATION', 'STRENGTHEN_CONTROL', 'WARN_AND_DISPOSE', 'DYNAMIC_MANAGEMENT')),
    what_zh        text not null default '' check (length(what_zh) <= 500),
    what_en        text not null default '' check (length(what_en) <= 700),
    deliverable_zh text not null default '' check (length(deliverable_zh) <= 300),
    deliverable_en text not null default '' check (length(deliverable_en) <= 400),
    owner_id       uuid references organization.person,
    from_on        date,
    to_on          date,
    primary key (plan_id, line),
    unique (plan_id, position)
);
create index plan_task_owner on programme.plan_task (owner_id);

-- How far a line of work is; the latest entry holds.
create table programme.plan_progress (
    id           uuid        not null primary key,
    plan_id      uuid        not null references programme.plan,
    line         uuid        not null,
    state        text        not null check (state in ('TODO', 'DOING', 'DONE')),
    note         text        not null default '' check (length(note) <= 1000),
    reported_on  date        not null,
    reported_by  uuid        not null references organization.person,
    reported_at  timestamptz not null,
    foreign key (plan_id, line) references programme.plan_task
);
create index plan_progress_line on programme.plan_progress (line, reported_at);

-- The head signs in person as first responsible; whoever becomes head afterwards takes the plan over with a signature of their own.
create table programme.plan_signature (
    id               uuid        not null primary key,
    plan_id          uuid        not null references programme.plan,
    person_id        uuid        not null references organization.person,
    acting           boolean     not null,
    content_hash     bytea       not null,
    taken_over_from  uuid        references organization.person,
    handover      text        not null default '' check (length(handover) <= 2000),
    signed_at        timestamptz not null,
    voided_at        timestamptz,
    void_reason      text        check (length(void_reason) <= 2000),
    check ((voided_at is null) = (void_reason is null)),
    check (taken_over_from <> person_id)
);
create unique index one_signature_a_head on programme.plan_signature (plan_id, person_id) where voided_at is null;

-- What the head did in person and the system cannot know: lectures, interviews, visits.
create table programme.leader_action (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    cycle_id       uuid        not null references programme.cycle,
    person_id      uuid        not null references organization.person,
    kind           text        not null check (kind in ('LECTURE', 'INTERVIEW', 'INSPECTION', 'RESEARCH', 'OTHER')),
    done_on        date        not null,
    text           text        not null check (length(text) between 5 and 1000),
    withdrawn      text        check (length(withdrawn) between 2 and 500),
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text
);
create index leader_action_cycle on programme.leader_action (cycle_id, done_on);
call audit.with_history('programme', 'leader_action');

-- Documents of superiors that are no longer in force, and what came in their place.
create table programme.superseded_document (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    number         text        not null check (length(number) between 1 and 60),
    superseded_on  date        not null,
    successor      text        not null default '' check (length(successor) <= 200),
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    unique (unit_id, number)
);

-- What was submitted is read-only until it comes back; what was approved binds and never changes (P1.1.7, invariant 7).
create function programme.keep_plan() returns trigger language plpgsql as $$
declare
    state_now text;
begin
    if tg_table_name <> 'plan' then
        select state into state_now from programme.plan where id = case when tg_op = 'DELETE' then old.plan_id else new.plan_id end;
        if state_now not in ('DRAFT', 'RETURNED') then
            raise exception 'A submitted or approved plan does not change; amend it';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'A plan is never deleted';
    end if;
    if (old.unit_id, old.cycle_id, old.edition, old.drafted_by) is distinct from (new.unit_id, new.cycle_id, new.edition, new.drafted_by) then
        raise exception 'A plan stays the plan of its unit and cycle';
    end if;
    if old.state not in ('DRAFT', 'RETURNED') and
        (new.number, new.title_zh, new.title_en, new.parent_number, new.parent_title, new.parent_on, new.situation_zh, new.situation_en, new.amendment_reason)
        is distinct from
        (old.number, old.title_zh, old.title_en, old.parent_number, old.parent_title, old.parent_on, old.situation_zh, old.situation_en, old.amendment_reason) then
        raise exception 'A submitted or approved plan does not change; amend it';
    end if;
    if old.state in ('APPROVED', 'AMENDED') and
        (new.state, new.submitted_by, new.submitted_on, new.due_on, new.approved_by, new.approved_on, new.comment)
        is distinct from
        (case when old.state = 'APPROVED' and new.state = 'AMENDED' then 'AMENDED' else old.state end,
         old.submitted_by, old.submitted_on, old.due_on, old.approved_by, old.approved_on, old.comment) then
        raise exception 'An approved plan does not change; amend it';
    end if;
    if new.state = 'APPROVED' and old.state <> 'APPROVED' and (old.state <> 'SUBMITTED' or not exists
        (select 1 from programme.plan_signature s where s.plan_id = new.id and s.voided_at is null)) then
        raise exception 'A plan is approved when it was submitted and its head has signed';
    end if;
    return new;
end $$;
create trigger keep_plan before update or delete on programme.plan for each row execute function programme.keep_plan();
create trigger keep_plan before insert or update or delete on programme.plan_section for each row execute function programme.keep_plan();
create trigger keep_plan before insert or update or delete on programme.plan_stage for each row execute function programme.keep_plan();
create trigger keep_plan before insert or update or delete on programme.plan_task for each row execute function programme.keep_plan();

-- Signatures and reports of progress stay as they were made; a signature only becomes void.
create function programme.keep_signature() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'plan_signature' then
        if old.voided_at is null and
            (old.id, old.plan_id, old.person_id, old.acting, old.content_hash, old.taken_over_from, old.handover, old.signed_at)
            is not distinct from
            (new.id, new.plan_id, new.person_id, new.acting, new.content_hash, new.taken_over_from, new.handover, new.signed_at) then
            return new;
        end if;
    end if;
    raise exception 'What was signed or reported stays as it was';
end $$;
create trigger keep_signature before update or delete on programme.plan_signature for each row execute function programme.keep_signature();
create trigger keep_signature before update or delete on programme.plan_progress for each row execute function programme.keep_signature();
create trigger keep_signature before update or delete on programme.superseded_document for each row execute function programme.keep_signature();

-- The gate between two stages (P0.6): asked for, then opened, declined or withdrawn. What did not stand fully, or comes before its
-- planned day, only the leading group opens.
create table programme.stage_gate (
    id              uuid        not null primary key,
    unit_id         uuid        not null references organization.unit,
    cycle_id        uuid        not null references programme.cycle,
    from_stage      text        not null check (from_stage in ('PREPARATION', 'IMPLEMENTATION', 'ASSESSMENT', 'CORRECTION')),
    to_stage        text        not null check (to_stage in ('IMPLEMENTATION', 'ASSESSMENT', 'CORRECTION', 'CLOSED')),
    state           text        not null check (state in ('ASKED', 'OPENED', 'DECLINED', 'WITHDRAWN')),
    planned_on      date,
    asked_on        date        not null,
    asked_by        uuid        not null references organization.person,
    override_reason text        not null default '' check (length(override_reason) <= 2000),
    checklist       jsonb       not null,
    opened_on       date,
    decision        text        not null default '' check (length(decision) <= 4000),
    meeting_id      uuid        references programme.meeting,
    version         int         not null default 0,
    changed_at      timestamptz not null,
    changed_by      text        not null,
    change_reason   text,
    check (opened_on is null or opened_on >= asked_on),
    check ((state = 'OPENED') = (opened_on is not null)),
    check ((from_stage, to_stage) in (('PREPARATION', 'IMPLEMENTATION'), ('IMPLEMENTATION', 'ASSESSMENT'), ('ASSESSMENT', 'CORRECTION'), ('CORRECTION', 'CLOSED')))
);
create unique index one_gate_asked_for on programme.stage_gate (cycle_id) where state = 'ASKED';
create unique index one_gate_between_stages on programme.stage_gate (cycle_id, from_stage) where state = 'OPENED';
call audit.with_history('programme', 'stage_gate');

create function programme.keep_gate() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'ASKED' then
        raise exception 'The record of a stage gate does not change';
    end if;
    return new;
end $$;
create trigger keep_gate before update or delete on programme.stage_gate for each row execute function programme.keep_gate();

-- No gate is back-dated, and no stage is skipped: a cycle moves on by its gate only.
create function programme.keep_stages() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'stage_gate' then
        if new.state = 'OPENED' and new.opened_on < greatest(
            (select c.opened_on from programme.cycle c where c.id = new.cycle_id),
            (select max(g.opened_on) from programme.stage_gate g where g.cycle_id = new.cycle_id and g.state = 'OPENED' and g.id <> new.id)) then
            raise exception 'A stage gate is not back-dated';
        end if;
        return new;
    end if;
    if new.stage <> old.stage and not exists (select 1 from programme.stage_gate g where g.cycle_id = new.id
        and g.state = 'OPENED' and g.from_stage = old.stage and g.to_stage = new.stage) then
        raise exception 'A cycle moves on to the next stage through its gate';
    end if;
    return new;
end $$;
create trigger keep_stages before insert or update on programme.stage_gate for each row execute function programme.keep_stages();
create trigger keep_stages before update on programme.cycle for each row execute function programme.keep_stages();
