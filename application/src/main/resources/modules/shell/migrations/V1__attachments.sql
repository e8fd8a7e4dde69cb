-- Files that belong to some subject of a module above; the subject's module decides who may read them.
create table shell.attachment (
    id           uuid        not null primary key,
    unit_id      uuid        not null references organization.unit,
    subject      text        not null check (subject ~ '^[a-z-]+\.[a-z_-]+$'),
    subject_id   uuid        not null,
    name         text        not null check (length(name) between 1 and 200),
    media_type   text        not null,
    size_bytes   bigint      not null check (size_bytes between 1 and 20971520),
    sha256       bytea       not null check (octet_length(sha256) = 32),
    content      bytea       not null,
    added_at     timestamptz not null,
    added_by     text        not null,
    withdrawn_at timestamptz,
    withdrawn_reason text
);
create index attachment_subject on shell.attachment (subject, subject_id);

-- A spreadsheet that was read and checked, waiting for its reader to say "import it". One that was imported stays, as the source of
-- what it changed; one that was not is thrown away after its hour.
create table shell.import_preview (
    id          uuid        not null primary key,
    account_id  uuid        not null,
    unit_id     uuid        not null references organization.unit,
    register    text        not null check (length(register) between 1 and 80),
    file_name   text        not null check (length(file_name) between 1 and 200),
    sha256      bytea       not null check (octet_length(sha256) = 32),
    content     bytea       not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    used_by     text,
    -- what it did, as "kind:added:changed:ended:unchanged"
    report      text[]      not null default '{}',
    check ((used_at is null) = (used_by is null))
);
create index import_preview_waiting on shell.import_preview (expires_at) where used_at is null;
create index import_preview_used on shell.import_preview (unit_id, register, used_at desc) where used_at is not null;
