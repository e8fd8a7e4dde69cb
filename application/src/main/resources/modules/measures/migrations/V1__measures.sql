-- How a declared measure is carried out (F7, P2.2.2a). What it says, who owns it, until when and how often it is checked stands in
-- risks.measure under the same id; here is its life from the day its form is determined.
create table measures.measure (
    id                   uuid        not null primary key references risks.measure,
    unit_id              uuid        not null references organization.unit,
    cycle_id             uuid        not null references programme.cycle,
    number               text        not null check (number ~ '^M-[0-9]{4,9}$'),
    starts_on            date,
    evidence_required_zh text        not null default '' check (length(evidence_required_zh) <= 1000),
    evidence_required_en text        not null default '' check (length(evidence_required_en) <= 1500),
    state                text        not null default 'PLANNED' check (state in ('PLANNED', 'IN_FORCE', 'CHECKED', 'EFFECTIVE', 'INEFFECTIVE',
                           'REVISED', 'ENDED')),
    state_since          timestamptz not null,
    last_check_on        date,
    next_check_on        date,
    effect               text        check (effect in ('EFFECTIVE', 'PARTLY_EFFECTIVE', 'INEFFECTIVE')),
    control_effect       numeric(2, 1) check (control_effect in (0.4, 0.6, 0.8, 1.0)),
    ended_on             date,
    end_reason           text        check (length(end_reason) between 2 and 2000),
    version              int         not null default 0,
    changed_at           timestamptz not null,
    changed_by           text        not null,
    change_reason        text,
    unique (unit_id, number),
    check ((state = 'ENDED') = (ended_on is not null and end_reason is not null)),
    check (state in ('PLANNED', 'REVISED', 'ENDED') or (starts_on is not null and (evidence_required_zh <> '' or evidence_required_en <> ''))),
    check ((state = 'EFFECTIVE') <= (effect = 'EFFECTIVE')),
    check ((state = 'INEFFECTIVE') <= (effect = 'INEFFECTIVE'))
);
create index measure_state on measures.measure (unit_id, state);
create index measure_next_check on measures.measure (unit_id, next_check_on) where state <> 'ENDED';
call audit.with_history('measures', 'measure');

-- What a measure said before and after each revision, for ever.
create table measures.revision (
    id          uuid        not null primary key,
    measure_id  uuid        not null references measures.measure,
    before      jsonb       not null,
    after       jsonb       not null,
    reason      text        not null check (length(reason) between 2 and 2000),
    revised_by  uuid        references organization.person,
    revised_as  text        not null,
    revised_at  timestamptz not null
);
create index revision_measure on measures.revision (measure_id, revised_at);
create trigger revision_is_append_only before update or delete or truncate on measures.revision
    for each statement execute function audit.refuse_change();
