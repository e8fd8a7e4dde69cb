-- Petitions (P2.3a). What names the reporter or says their words is ciphertext under a key of the petition's own; that key is wrapped for
-- each named inspector and for the receipt code, under a key that is not in the database (docs/petitions.md, docs/decisions/0025).
create table supervision.petition (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    -- drawn by lot, so that nobody reads from a gap that there is one they do not see
    number         text        not null check (length(number) between 4 and 20),
    channel        text        not null check (channel in ('LETTER', 'VISIT', 'HOTLINE', 'ONLINE', 'TRANSFERRED', 'OTHER')),
    received_on    date        not null,
    section_id     uuid        references organization.section,
    post_id        uuid        references organization.post,
    power_id       uuid        references powers.power,
    person_id      uuid        references organization.person,
    -- what the office may read; it names no reporter
    summary        text        not null default '' check (length(summary) <= 500),
    urgency        text        not null check (urgency in ('NORMAL', 'URGENT')),
    anonymous      boolean     not null,
    joint          boolean     not null default false,
    signatories    int         check (signatories between 2 and 100000),
    route          text        not null check (route in ('INSPECTION', 'SUPERIOR')),
    duplicate_of   uuid        references supervision.petition,
    state          text        not null check (state in ('REGISTERED', 'ANALYSED', 'REMINDED', 'ACKNOWLEDGED', 'CLOSED', 'TRANSFERRED')),
    register_by    date        not null,
    conclude_by    date        not null,
    extended_for   text        not null default '' check (length(extended_for) <= 500),
    outcome        text        check (outcome in ('SUBSTANTIATED', 'PARTLY', 'CLEARED', 'MALICIOUS', 'DUPLICATE', 'NOT_ACCEPTED')),
    result         text        not null default '' check (length(result) <= 1000),
    transferred_to text        not null default '' check (length(transferred_to) <= 200),
    closed_on      date,
    sealed_message bytea       not null,
    sealed_reporter bytea,
    key_name       text        not null check (length(key_name) = 16),
    code_hash      bytea       unique check (octet_length(code_hash) = 32),
    code_wrapped   bytea,
    form_hash      bytea       unique check (octet_length(form_hash) = 32),
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    unique (unit_id, number),
    check (duplicate_of is distinct from id),
    check (not anonymous or sealed_reporter is null or channel = 'ONLINE'),
    check (joint = (signatories is not null)),
    check ((state = 'CLOSED') = (outcome is not null)),
    check ((state in ('CLOSED', 'TRANSFERRED')) = (closed_on is not null)),
    check ((state = 'TRANSFERRED') = (transferred_to <> '')),
    check ((code_hash is null) = (code_wrapped is null))
);
create index petition_of_unit on supervision.petition (unit_id, received_on desc, id);
create index petition_about_post on supervision.petition (post_id, received_on);
create index petition_duplicate on supervision.petition (duplicate_of);
call audit.with_history('supervision', 'petition');

-- For whom there is no such petition: the person complained of, who holds the post, or, where no more is said, who works in the section.
create table supervision.petition_excluded (
    petition_id uuid not null references supervision.petition,
    person_id   uuid not null references organization.person,
    primary key (petition_id, person_id)
);
create index petition_excluded_person on supervision.petition_excluded (person_id);

-- Who may open what is sealed, and to whom the head's reading was assigned (then nothing is wrapped).
create table supervision.petition_reader (
    id          uuid        not null primary key,
    petition_id uuid        not null references supervision.petition,
    person_id   uuid        not null references organization.person,
    kind        text        not null check (kind in ('INSPECTOR', 'ASSIGNED')),
    wrapped     bytea,
    named_by    uuid        references organization.person,
    named_at    timestamptz not null,
    ended_by    uuid        references organization.person,
    ended_at    timestamptz,
    check ((kind = 'INSPECTOR' and ended_at is null) = (wrapped is not null)),
    check ((ended_at is null) = (ended_by is null))
);
create unique index petition_reader_now on supervision.petition_reader (petition_id, person_id, kind) where ended_at is null;
create index petition_reader_person on supervision.petition_reader (person_id);

-- Words between reporter and inspectors, sealed; day and order, no hour, for what came from outside.
create table supervision.petition_message (
    id            uuid not null primary key,
    petition_id   uuid not null references supervision.petition,
    position      int  not null check (position > 0),
    from_reporter boolean not null,
    on_day        date not null,
    author_id     uuid references organization.person,
    sealed        bytea not null,
    form_hash     bytea unique check (octet_length(form_hash) = 32),
    unique (petition_id, position),
    check (not from_reporter or author_id is null)
);
create trigger is_append_only before update or delete or truncate on supervision.petition_message for each statement execute function audit.refuse_change();

-- Files from outside or from inspectors, name and content sealed.
create table supervision.petition_file (
    id             uuid not null primary key,
    petition_id    uuid not null references supervision.petition,
    on_day         date not null,
    media_type     text not null check (length(media_type) <= 120),
    size_bytes     int  not null check (size_bytes between 1 and 20971520),
    stripped       boolean not null,
    sealed_name    bytea not null,
    sealed_content bytea not null
);
create index petition_file_of on supervision.petition_file (petition_id, on_day);
create trigger is_append_only before update or delete or truncate on supervision.petition_file for each statement execute function audit.refuse_change();

-- Who did what, who was named, who opened what: acts without content, for discipline inspection, the superior and auditors.
create table supervision.petition_access (
    id          uuid        not null primary key,
    petition_id uuid        not null references supervision.petition,
    -- none where the reporter acted
    person_id   uuid        references organization.person,
    act         text        not null check (act in ('RECEIVED', 'REGISTERED', 'NAMED', 'ENDED', 'ASSIGNED', 'READ', 'FILE_READ', 'ANSWERED', 'ANALYSED',
        'EXTENDED', 'REMINDED', 'ACKNOWLEDGED', 'SIGNALLED', 'CLOSED', 'TRANSFERRED', 'ADDED')),
    about_id    uuid        references organization.person,
    at          timestamptz not null
);
create index petition_access_of on supervision.petition_access (petition_id, at desc);
create trigger is_append_only before update or delete or truncate on supervision.petition_access for each statement execute function audit.refuse_change();

-- Letters that went out because of petitions; one letter may answer a cluster.
create table supervision.petition_reminder (
    letter_id   uuid not null references supervision.letter,
    -- what the letter is about: an id of its own, which leads to no petition
    about_id    uuid not null,
    petition_id uuid not null references supervision.petition,
    kind        text not null check (kind in ('PETITION_REMINDER', 'FOCUSED_REMINDER')),
    addressee_id uuid not null references organization.person,
    issued_on   date not null,
    due_on      date not null,
    acknowledged_on date,
    primary key (letter_id, petition_id)
);
create index petition_reminder_of on supervision.petition_reminder (petition_id);

-- Signals that a petition or a cluster gave rise to; the signal itself names no petition.
create table supervision.petition_signal (
    petition_id uuid not null references supervision.petition,
    signal_id   uuid not null,
    raised_by   uuid not null references organization.person,
    raised_on   date not null,
    primary key (petition_id, signal_id)
);

-- One row a unit: the register was looked after on this day. Its entries in the log are as mute as those of petitions.
create table supervision.petition_register (
    id          uuid not null primary key references organization.unit,
    seen_on     date not null,
    seen_times  int  not null default 0
);
