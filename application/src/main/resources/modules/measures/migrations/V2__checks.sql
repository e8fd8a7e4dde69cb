-- What shows that a measure is carried out: entries by its owner, never changed; a mistake is corrected by a new entry.
create table measures.evidence (
    id          uuid        not null primary key,
    unit_id     uuid        not null references organization.unit,
    section_id  uuid        not null references organization.section,
    post_id     uuid        references organization.post,
    measure_id  uuid        not null references measures.measure,
    happened_on date        not null,
    text        text        not null check (length(text) between 2 and 2000),
    corrects_id uuid        unique references measures.evidence,
    person_id   uuid        not null references organization.person,
    added_at    timestamptz not null,
    check (corrects_id <> id)
);
create index evidence_measure on measures.evidence (measure_id, added_at);
create trigger evidence_is_append_only before update or delete or truncate on measures.evidence
    for each statement execute function audit.refuse_change();

-- A check: measures compared with their evidence (P2.1.4b). nominal_on is the due day by the calendar that it answers, due_on the
-- same moved to a working day, until_on up to when all due days are answered by it.
create table measures.check_record (
    id           uuid        not null primary key,
    unit_id      uuid        not null references organization.unit,
    section_id   uuid        not null references organization.section,
    post_id      uuid        references organization.post,
    point_id     uuid        not null references risks.point,
    measure_id   uuid        not null references measures.measure,
    kind         text        not null check (kind in ('SCHEDULED', 'FOLLOW_UP')),
    follows_id   uuid        references measures.check_record,
    nominal_on   date        not null,
    due_on       date        not null,
    until_on     date        not null,
    missed       int         not null default 0 check (missed >= 0),
    checked_on   date        not null,
    result       text        not null check (result in ('CARRIED_OUT', 'PARTLY', 'NOT_CARRIED_OUT')),
    no_evidence  boolean     not null,
    evidence     uuid[]      not null,
    finding      text        not null default '' check (length(finding) <= 2000),
    next_step    text        not null default '' check (length(next_step) <= 1000),
    effect       text        check (effect in ('EFFECTIVE', 'PARTLY_EFFECTIVE', 'INEFFECTIVE')),
    effect_reason text       not null default '' check (length(effect_reason) <= 1000),
    correct_by   date,
    checker_id   uuid        not null references organization.person,
    capacity     text        not null check (capacity in ('HEAD', 'SUPERIOR', 'LEADER', 'CHIEF', 'DISCIPLINE', 'OFFICE')),
    on_behalf_of uuid        references organization.person,
    checked_at   timestamptz not null,
    check ((kind = 'FOLLOW_UP') = (follows_id is not null)),
    check (until_on >= nominal_on),
    check (result = 'CARRIED_OUT' or length(finding) >= 2),
    check (not no_evidence or (result <> 'CARRIED_OUT' and evidence = '{}')),
    check (result <> 'NOT_CARRIED_OUT' or correct_by is not null),
    check (correct_by > checked_on),
    check (effect is null or length(effect_reason) >= 2)
);
create unique index one_check_a_due_day on measures.check_record (measure_id, nominal_on) where kind = 'SCHEDULED';
create index check_record_measure on measures.check_record (measure_id, checked_at desc);
create index check_record_point on measures.check_record (point_id, checked_at desc);
create index check_record_unit on measures.check_record (unit_id, due_on);
create trigger check_record_is_append_only before update or delete or truncate on measures.check_record
    for each statement execute function audit.refuse_change();

-- What a check asks to be put right, until a follow-up check finds it done.
create table measures.correction (
    id          uuid        not null primary key,
    unit_id     uuid        not null references organization.unit,
    section_id  uuid        not null references organization.section,
    post_id     uuid        references organization.post,
    measure_id  uuid        not null references measures.measure,
    check_id    uuid        not null unique references measures.check_record,
    due_on      date        not null,
    state       text        not null check (state in ('OPEN', 'REPORTED', 'CLOSED')),
    report      text        not null default '' check (length(report) <= 2000),
    reported_by uuid        references organization.person,
    reported_at timestamptz,
    closed_by_check_id uuid references measures.check_record,
    version     int         not null default 0,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    change_reason text,
    check ((state = 'CLOSED') = (closed_by_check_id is not null)),
    check (state <> 'REPORTED' or (reported_by is not null and length(report) >= 2))
);
create index correction_open on measures.correction (unit_id, due_on) where state <> 'CLOSED';
create index correction_measure on measures.correction (measure_id);
call audit.with_history('measures', 'correction');

-- What the ratings said of the control over a risk when it was put to those who grade.
create table measures.control_proposal (
    id          uuid        not null primary key,
    unit_id     uuid        not null references organization.unit,
    section_id  uuid        not null references organization.section,
    post_id     uuid        references organization.post,
    point_id    uuid        not null references risks.point,
    effect      numeric(2, 1) not null check (effect in (0.4, 0.6, 0.8, 1.0)),
    grounds     text        not null,
    former      numeric(2, 1),
    inherent    int,
    checks      uuid[]      not null,
    words       text        not null check (length(words) between 2 and 500),
    proposed_by uuid        not null references organization.person,
    proposed_at timestamptz not null
);
create index control_proposal_point on measures.control_proposal (point_id, proposed_at desc);
create trigger control_proposal_is_append_only before update or delete or truncate on measures.control_proposal
    for each statement execute function audit.refuse_change();

-- The day itself when it is worked, else the next working day.
create function measures.working_day(day date) returns date language sql stable as $$
    select d.day from (select (working_day.day + n) as day from generate_series(0, 40) n) d
    left join organization.calendar_day c on c.day = d.day
    where coalesce(c.working, extract(isodow from d.day) < 6) order by d.day limit 1
$$;

-- Months from one check to the next: the shorter of the grade's and the measure's own (CheckPeriod).
create function measures.check_months(own text, grade text) returns int language sql immutable as $$
    select least(case grade when 'HIGH' then 3 when 'MEDIUM' then 6 else 12 end,
                 case own when 'DAILY' then 1 when 'WEEKLY' then 1 when 'MONTHLY' then 1 when 'QUARTERLY' then 3 when 'HALF_YEARLY' then 6 end)
$$;

-- When a measure that is in force from a day on is to be checked next: what was settled since counts.
create function measures.next_check(measure uuid, starts date) returns date language sql stable as $$
    select measures.working_day((greatest(starts, (select max(k.until_on) from measures.check_record k
                                                   where k.measure_id = next_check.measure and k.kind = 'SCHEDULED'))
           + make_interval(months => measures.check_months(r.check_frequency, coalesce(p.approved_grade, p.proposed_grade))))::date)
    from risks.measure r join risks.point p on p.id = r.point_id where r.id = next_check.measure
$$;

-- The check that each measure in force waits for. Computed from days alone: nothing has to run for it to be due.
create view measures.check_line as
select m.id, m.unit_id, m.cycle_id, p.section_id, coalesce(r.owner_post_id, p.post_id) as post_id, r.owner_post_id, p.post_id as point_post_id,
       r.point_id, m.number, m.state as measure_state, m.starts_on, m.version, g.grade, g.checker_grade,
       measures.check_months(r.check_frequency, g.grade) as months, n.settled_on, n.nominal_on, measures.working_day(n.nominal_on) as due_on,
       s.last_scheduled_due, s.last_scheduled_nothing, c.id as last_check_id, c.checked_on as last_checked_on, c.checked_at as last_checked_at,
       c.result as last_result
from measures.measure m
join risks.measure r on r.id = m.id and not r.removed
join risks.point p on p.id = r.point_id and p.status in ('ACTIVE', 'CHANGED')
cross join lateral (
    select coalesce(p.approved_grade, p.proposed_grade) as grade,
           case when p.post_id is null then coalesce(p.approved_grade, p.proposed_grade) else
               (select (array['LOW', 'MEDIUM', 'HIGH'])[max(array_position(array['LOW', 'MEDIUM', 'HIGH'], coalesce(o.approved_grade, o.proposed_grade)))]
                from risks.point o where o.post_id = p.post_id and o.status in ('ACTIVE', 'CHANGED')) end as checker_grade) g
left join lateral (
    select k.until_on, k.due_on as last_scheduled_due, k.no_evidence as last_scheduled_nothing from measures.check_record k
    where k.measure_id = m.id and k.kind = 'SCHEDULED' order by k.nominal_on desc limit 1) s on true
left join lateral (
    select k.id, k.checked_on, k.checked_at, k.result from measures.check_record k
    where k.measure_id = m.id order by k.checked_at desc limit 1) c on true
cross join lateral (
    select greatest(s.until_on, m.starts_on) as settled_on,
           (greatest(s.until_on, m.starts_on) + make_interval(months => measures.check_months(r.check_frequency, g.grade)))::date as nominal_on) n
where m.state in ('IN_FORCE', 'CHECKED', 'EFFECTIVE', 'INEFFECTIVE') and m.starts_on is not null;
