-- The word that stands before the year in a unit's numbers of one kind of letter, as 安自然资纪函; two kinds never share one, so that no
-- number is given twice.
create table supervision.letter_word (
    id            uuid        not null primary key,
    unit_id       uuid        not null references organization.unit,
    kind          text        not null check (length(kind) between 2 and 40),
    word          text        not null check (length(word) between 2 and 30),
    version       int         not null default 0,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    unique (unit_id, kind),
    unique (unit_id, word)
);
call audit.with_history('supervision', 'letter_word');

-- The last number given; whoever issues the next letter of the kind waits for the one before to be there or not (no gaps).
create table supervision.letter_counter (
    unit_id uuid not null references organization.unit,
    word    text not null,
    year    int  not null check (year between 2000 and 2200),
    last    int  not null check (last > 0),
    primary key (unit_id, word, year)
);

-- A unit's own editions of a letter's words; edition 0 is the one the program brings along. None is ever changed.
create table supervision.letter_template (
    id         uuid        not null primary key,
    unit_id    uuid        not null references organization.unit,
    kind       text        not null check (length(kind) between 2 and 40),
    edition    int         not null check (edition > 0),
    title_zh   text        not null check (length(title_zh) between 2 and 100),
    title_en   text        not null check (length(title_en) between 2 and 200),
    body_zh    text        not null check (length(body_zh) between 2 and 6000),
    body_en    text        not null check (length(body_en) between 2 and 9000),
    reason     text        not null check (length(reason) between 2 and 500),
    written_by uuid        not null references organization.person,
    written_at timestamptz not null,
    unique (unit_id, kind, edition)
);
create trigger is_append_only before update or delete or truncate on supervision.letter_template for each statement execute function audit.refuse_change();

-- A letter as it was issued: its words are kept as they were on the day, whatever becomes of the template. Addressed to a person (with
-- the post held that day), to a section, to the unit as a whole, or to somebody outside by name alone. About: whom the addressee was,
-- so that it is read by others where the head, the office or discipline inspection is concerned (segregation 4, 7).
create table supervision.letter (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    kind           text        not null check (length(kind) between 2 and 40),
    year           int         not null,
    ordinal        int         not null check (ordinal > 0),
    number         text        not null check (length(number) between 3 and 60),
    edition        int         not null check (edition >= 0),
    subject_kind   text        not null check (length(subject_kind) between 3 and 60),
    subject_id     uuid        not null,
    page           text        not null check (length(page) <= 200),
    person_id      uuid        references organization.person,
    section_id     uuid        references organization.section,
    addressee_zh   text        not null default '',
    addressee_en   text        not null default '',
    post_zh        text        not null default '',
    post_en        text        not null default '',
    outside        boolean     not null default false,
    about          text        not null check (about in ('HEAD', 'INSPECTION', 'OFFICE', 'OTHER')),
    title_zh       text        not null,
    title_en       text        not null,
    body_zh        text        not null check (length(body_zh) <= 60000),
    body_en        text        not null check (length(body_en) <= 60000),
    issuer_zh      text        not null default '',
    issuer_en      text        not null default '',
    signed_by      uuid        not null references organization.person,
    issued_on      date        not null,
    due_on         date,
    opened_at      timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by uuid       references organization.person,
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    unique (unit_id, number),
    check (person_id is null or section_id is null),
    check ((acknowledged_at is null) = (acknowledged_by is null))
);
create index letter_of_unit on supervision.letter (unit_id, issued_on desc, id);
create index letter_to_person on supervision.letter (person_id) where person_id is not null;
create index letter_of_subject on supervision.letter (subject_kind, subject_id);
call audit.with_history('supervision', 'letter');

-- Whoever takes part in what the letter is about, and so reads it: interviewers, reviewers, the leader who countersigns.
create table supervision.letter_reader (
    letter_id uuid not null references supervision.letter,
    person_id uuid not null references organization.person,
    primary key (letter_id, person_id)
);
create index letter_read_by on supervision.letter_reader (person_id);

-- How a letter reached its addressee. What is recorded stays; a wrong record is followed by a right one.
create table supervision.letter_service (
    id          uuid        not null primary key,
    letter_id   uuid        not null references supervision.letter,
    way         text        not null check (way in ('IN_SYSTEM', 'BY_HAND', 'POST', 'LEFT_BEHIND')),
    served_on   date        not null,
    served_by   uuid        not null references organization.person,
    witness     text        not null default '' check (length(witness) <= 100),
    note        text        not null default '' check (length(note) <= 1000),
    recorded_at timestamptz not null,
    check (way <> 'LEFT_BEHIND' or length(witness) >= 2)
);
create index service_of_letter on supervision.letter_service (letter_id, served_on);
create trigger is_append_only before update or delete or truncate on supervision.letter_service for each statement execute function audit.refuse_change();
