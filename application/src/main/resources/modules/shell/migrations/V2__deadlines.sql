-- The clockwork's own table, as db-scheduler 16 describes it (docs/decisions/0019).
create table shell.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on shell.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on shell.scheduled_tasks (last_heartbeat);

-- The last day for which a daily task was done, so that days missed are known.
create table shell.daily_task (
    name     text        not null primary key check (length(name) between 3 and 80),
    last_day date        not null,
    done_at  timestamptz not null
);

-- What waits for a person until a day, as it was last seen. Nothing is deleted: what is done is gone from a moment on.
create table shell.waiting (
    id         uuid        not null primary key,
    unit_id    uuid        not null references organization.unit,
    person_id  uuid        not null references organization.person,
    section_id uuid        references organization.section,
    post_id    uuid        references organization.post,
    task       text        not null check (length(task) between 3 and 200),
    counts     bigint[]    not null default '{}',
    about_zh   text        not null,
    about_en   text        not null,
    url        text        not null check (url like '/%' and length(url) <= 500),
    due_on     date        not null,
    overdue    text        not null check (overdue in ('STAYS', 'TO_SUPERIOR', 'TO_OFFICE')),
    permission text,
    seen_at    timestamptz not null,
    gone_at    timestamptz,
    check ((overdue = 'STAYS') = (permission is null)),
    unique (person_id, task, url, due_on)
);
create index waiting_overdue on shell.waiting (unit_id, due_on) where gone_at is null;

-- That a person was reminded: once for ever for each thing that waits and each occasion. Who hears that somebody else is overdue is
-- reminded of it as well.
create table shell.reminder (
    waiting_id uuid        not null references shell.waiting,
    occasion   text        not null check (occasion in ('COMING_UP', 'DUE', 'OVERDUE', 'ESCALATED')),
    person_id  uuid        not null references organization.person,
    day        date        not null,
    at         timestamptz not null,
    mail_id    uuid,
    primary key (waiting_id, occasion, person_id)
);
create index reminder_person on shell.reminder (person_id, at desc, waiting_id);
create index reminder_unmailed on shell.reminder (person_id, day) where mail_id is null;

-- The last day on which a person's work was looked through, so that a run that was cut short goes on where it stopped.
create table shell.looked_through (
    person_id uuid not null primary key references organization.person,
    day       date not null
);

-- Whether and where an account gets its digest by mail. The address counts when the code sent to it has come back.
create table shell.mail_preference (
    account_id   uuid        not null primary key references identity.account,
    address      text        check (length(address) between 3 and 254),
    confirmed_at timestamptz,
    language     text        not null check (language in ('zh', 'en')),
    wanted       boolean     not null,
    changed_at   timestamptz not null,
    check (confirmed_at is null or address is not null)
);

-- The code that was sent to an address, hashed, until it comes back or expires.
create table shell.mail_code (
    account_id uuid        not null primary key references identity.account,
    address    text        not null check (length(address) between 3 and 254),
    hash       bytea       not null,
    asked_at   timestamptz not null,
    expires_at timestamptz not null,
    wrong      int         not null default 0
);

-- One digest a person and day; the reminders that went out with it name it.
create table shell.mail (
    id          uuid        not null primary key,
    account_id  uuid        not null references identity.account,
    day         date        not null,
    state       text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'EMPTY', 'GIVEN_UP')),
    tries       int         not null default 0,
    next_try_at timestamptz not null,
    taken_at    timestamptz,
    sent_at     timestamptz,
    unique (account_id, day)
);
create index mail_waiting on shell.mail (next_try_at) where state in ('WAITING', 'SENDING');
alter table shell.reminder add foreign key (mail_id) references shell.mail;
