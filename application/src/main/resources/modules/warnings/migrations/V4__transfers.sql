-- A record that was put right before everybody had signed keeps what it said before.
alter table warnings.interview add column superseded jsonb;
alter table warnings.interview_history add column superseded jsonb;

-- Transfers of signs of a breach (P4.2f, F14b). The sheet only: what was found stays with discipline inspection, and nothing of it is kept
-- here. Source: what it came from, which is sealed from then on. Result: a word, never what was found.
create table warnings.transfer (
    id             uuid        not null primary key,
    unit_id        uuid        not null references organization.unit,
    year           int         not null,
    serial         int         not null check (serial > 0),
    source         text        not null check (source in ('SIGNAL', 'PETITION', 'REMINDER', 'INQUIRY', 'INTERVIEW', 'DISPOSAL', 'NONE')),
    source_id      uuid,
    recipient      text        not null check (length(recipient) between 2 and 100),
    summary        text        not null check (length(summary) between 5 and 200),
    materials      int         not null check (materials between 0 and 9999),
    secrecy        text        not null check (secrecy in ('INTERNAL', 'WORK_SECRET')),
    sent_by        uuid        not null references organization.person,
    sent_on        date        not null,
    due_on         date        not null,
    nothing_kept   boolean     not null check (nothing_kept),
    state          text        not null check (state in ('TRANSFERRED', 'RECEIVED', 'CONCLUDED')),
    received_by    text        not null default '' check (length(received_by) <= 100),
    receipt_number text        not null default '' check (length(receipt_number) <= 60),
    received_on    date,
    result         text        check (result in ('UNFOUNDED', 'CASE_OPENED', 'OTHER')),
    result_on      date,
    version        int         not null default 0,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    change_reason  text,
    unique (unit_id, year, serial),
    check ((source = 'NONE') = (source_id is null)),
    check ((state = 'TRANSFERRED') = (received_on is null)),
    check (received_on is null or (length(received_by) >= 2 and length(receipt_number) >= 2)),
    check ((state = 'CONCLUDED') = (result is not null)),
    check ((result is null) = (result_on is null))
);
create unique index transfer_of_source on warnings.transfer (source_id) where source_id is not null;
create index transfer_of_unit on warnings.transfer (unit_id, sent_on desc, id);
call audit.with_history('warnings', 'transfer');

-- The inspectors who know of it: named, nobody else, whatever their role.
create table warnings.transfer_reader (
    transfer_id uuid not null references warnings.transfer,
    person_id   uuid not null references organization.person,
    primary key (transfer_id, person_id)
);
create index transfer_read_by on warnings.transfer_reader (person_id);
create trigger is_append_only before update or delete or truncate on warnings.transfer_reader for each statement execute function audit.refuse_change();
