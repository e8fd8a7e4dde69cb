-- The yearly education plan (P2.2.2g): what is taught, from which thinking and work, by what carrier, to whom, when; a line is held
-- when its study event was.
create table measures.education_line (
    id            uuid        not null primary key,
    unit_id       uuid        not null references organization.unit,
    year          int         not null check (year between 2000 and 2200),
    kind          text        not null check (kind in ('PARTY_CLASS', 'DEMONSTRATION', 'WARNING', 'POST')),
    theme_zh      text        not null default '' check (length(theme_zh) <= 200),
    theme_en      text        not null default '' check (length(theme_en) <= 300),
    thinking      text        not null default '' check (length(thinking) <= 2000),
    work          text        not null default '' check (length(work) <= 2000),
    carrier       text        not null check (carrier in ('LECTURE', 'FILM', 'VISIT', 'HEARING', 'CASE_STUDY', 'DISCUSSION', 'TALK', 'ONLINE')),
    audience      text        not null check (audience in ('ALL', 'SECTIONS', 'POSTS')),
    audience_keys text[]      not null default '{}',
    planned_month date        not null check (extract(day from planned_month) = 1),
    owner_id      uuid        not null references organization.person,
    lecturer_id   uuid        references organization.person,
    gathering_id  uuid        references programme.gathering,
    withdrawn_on  date,
    version       int         not null default 0,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    check (theme_zh <> '' or theme_en <> ''),
    check ((audience = 'ALL') = (audience_keys = '{}')),
    check (year = extract(year from planned_month)),
    check (withdrawn_on is null or change_reason is not null)
);
create index education_line_of_year on measures.education_line (unit_id, year, planned_month);
create unique index education_line_event on measures.education_line (gathering_id) where gathering_id is not null;
call audit.with_history('measures', 'education_line');

-- The risk points whose causes a line answers.
create table measures.education_point (
    line_id  uuid not null references measures.education_line,
    point_id uuid not null references risks.point,
    primary key (line_id, point_id)
);
create index education_point_point on measures.education_point (point_id);

-- What a body calls a kind of education, where it is not the usual words (a body without a party branch holds no party class).
create table measures.education_word (
    id            uuid        not null primary key,
    unit_id       uuid        not null references organization.unit,
    kind          text        not null check (kind in ('PARTY_CLASS', 'DEMONSTRATION', 'WARNING', 'POST')),
    name_zh       text        not null default '' check (length(name_zh) <= 40),
    name_en       text        not null default '' check (length(name_en) <= 80),
    version       int         not null default 0,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text,
    unique (unit_id, kind)
);
call audit.with_history('measures', 'education_word');
