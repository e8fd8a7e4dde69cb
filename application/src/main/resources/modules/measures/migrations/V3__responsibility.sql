-- Who answers for a risk post is derived and not kept here; kept is what people decide and sign about it (P2.2.1a–d).

-- Somebody else than the derived person answers for a post, or for the unit points of a section that have one grade (P2.2.1b).
create table measures.responsibility_change (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    section_id     uuid        not null references organization.section,
    post_id        uuid        references organization.post,
    grade          text        check (grade in ('HIGH', 'MEDIUM', 'LOW')),
    person_id      uuid        not null references organization.person,
    derived_id     uuid        references organization.person,
    from_on        date        not null,
    to_on          date        check (to_on >= from_on),
    reason         text        not null check (length(reason) between 2 and 2000),
    state          text        not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'ENDED')),
    proposed_by    uuid        not null references organization.person,
    proposed_at    timestamptz not null,
    decided_by     uuid        references organization.person,
    decided_at     timestamptz,
    decision       text        not null default '' check (length(decision) <= 2000),
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    check ((post_id is null) = (grade is not null)),
    check (state not in ('APPROVED', 'REJECTED', 'ENDED') or (decided_by is not null and decided_at is not null)),
    check (decided_by <> proposed_by and decided_by <> person_id),
    check (state <> 'ENDED' or to_on is not null),
    constraint one_person_answers_for_a_post exclude using gist
        (post_id with =, daterange(from_on, to_on, '[]') with &&) where (post_id is not null and state in ('APPROVED', 'ENDED')),
    constraint one_person_answers_for_unit_points exclude using gist
        (section_id with =, grade with =, daterange(from_on, to_on, '[]') with &&) where (post_id is null and state in ('APPROVED', 'ENDED'))
);
create index responsibility_change_unit on measures.responsibility_change (unit_id, state);
create index responsibility_change_post on measures.responsibility_change (post_id);
call audit.with_history('measures', 'responsibility_change');

-- The responsibility statement (责任书) that head, leaders in charge and chiefs sign each cycle (P2.2.1a). Its list is computed and
-- written down when it is signed; a signed edition never changes, and the next one takes its place.
create table measures.statement (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    cycle_id       uuid        not null references programme.cycle,
    person_id      uuid        not null references organization.person,
    office         text        not null check (office in ('HEAD', 'LEADER', 'CHIEF')),
    edition        int         not null check (edition >= 1),
    state          text        not null default 'DRAFT' check (state in ('DRAFT', 'ISSUED', 'SIGNED', 'SUPERSEDED', 'WITHDRAWN')),
    text_zh        text        not null check (length(text_zh) between 2 and 6000),
    text_en        text        not null default '' check (length(text_en) <= 9000),
    due_on         date,
    issued_on      date,
    signed_at      timestamptz,
    signed_zh      text,
    signed_en      text,
    list           jsonb,
    content_hash   bytea       check (octet_length(content_hash) = 32),
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    unique (cycle_id, person_id, edition),
    check (state = 'DRAFT' or state = 'WITHDRAWN' or (issued_on is not null and due_on is not null)),
    check ((state in ('SIGNED', 'SUPERSEDED')) = (signed_at is not null)),
    check ((signed_at is null) = (list is null) and (signed_at is null) = (content_hash is null) and (signed_at is null) = (signed_zh is null))
);
create unique index one_open_statement_a_person on measures.statement (cycle_id, person_id) where state in ('DRAFT', 'ISSUED');
create unique index one_signed_statement_a_person on measures.statement (cycle_id, person_id) where state = 'SIGNED';
create index statement_person on measures.statement (person_id);
call audit.with_history('measures', 'statement');

-- What was signed stays as it was signed.
create function measures.signed_statement_stays() returns trigger language plpgsql as $$
begin
    if (old.signed_at, old.signed_zh, old.signed_en, old.list, old.content_hash, old.person_id)
       is distinct from (new.signed_at, new.signed_zh, new.signed_en, new.list, new.content_hash, new.person_id) then
        raise exception 'A signed responsibility statement never changes';
    end if;
    return new;
end $$;
create trigger signed_statement_stays before update on measures.statement
    for each row when (old.signed_at is not null) execute function measures.signed_statement_stays();

-- How many HIGH posts one head can check by the quarter, by the unit's own judgement (P2.2.1c); the id is the unit's.
create table measures.responsibility_setting (
    id               uuid        not null primary key references organization.unit,
    high_posts_limit int         not null check (high_posts_limit between 1 and 1000),
    version          int         not null default 0,
    changed_at       timestamptz not null,
    changed_by       text        not null,
    change_reason    text
);
call audit.with_history('measures', 'responsibility_setting');
