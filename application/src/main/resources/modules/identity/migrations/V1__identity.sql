-- Who signs in, and who acts for whom.
create table identity.account (
    id               uuid        not null primary key,
    person_id        uuid        references organization.person,
    username         text        not null check (username = lower(username) and length(username) between 1 and 80),
    password_hash    text        not null,
    administrator    boolean     not null default false,
    disabled         boolean     not null default false,
    must_change_password boolean not null default false,
    failed_attempts  int         not null default 0,
    locked_until     timestamptz,
    language         text        not null default 'zh' check (language in ('zh', 'en')),
    demo             boolean     not null default false,
    created_at       timestamptz not null,
    unique (username),
    check (administrator or person_id is not null),
    check (not (administrator and person_id is not null))
);
create index account_person on identity.account (person_id);

create table identity.delegation (
    id             uuid        not null primary key,
    from_person_id uuid        not null references organization.person,
    to_person_id   uuid        not null references organization.person,
    powers         text[]      not null check (cardinality(powers) > 0),
    section_id     uuid        references organization.section,
    from_on        date        not null,
    to_on          date        not null check (to_on >= from_on),
    reason         text        not null check (length(reason) between 2 and 500),
    revoked_at     timestamptz,
    created_at     timestamptz not null,
    check (from_person_id <> to_person_id),
    check (to_on <= from_on + 92)
);
create index delegation_to on identity.delegation (to_person_id);

-- Failed sign-ins by account name and by address, for throttling.
create table identity.failed_sign_in (
    at       timestamptz not null,
    username text        not null,
    address  text        not null
);
create index failed_sign_in_username on identity.failed_sign_in (username, at);
create index failed_sign_in_address on identity.failed_sign_in (address, at);

-- Spring Session's own tables.
create table identity.session (
    primary_id            char(36) not null constraint session_pk primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index session_ix1 on identity.session (session_id);
create index session_ix2 on identity.session (expiry_time);
create index session_ix3 on identity.session (principal_name);
create table identity.session_attributes (
    session_primary_id char(36)     not null references identity.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint session_attributes_pk primary key (session_primary_id, attribute_name)
);
