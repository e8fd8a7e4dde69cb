-- The dossier of a HIGH risk point (P2.2.2h): one a point, analysed by its section, endorsed by the leader in charge, confirmed by the head.
create table measures.dossier (
    id               uuid        not null primary key,
    unit_id          uuid        not null references organization.unit,
    point_id         uuid        not null unique references risks.point,
    -- the guided questions as answered: {"HOW": {"zh": …, "en": …}, …}
    answers          jsonb       not null default '{}' check (length(answers::text) <= 100000),
    disclosure       text        check (disclosure in ('PUBLIC', 'WITHHELD')),
    disclosed_what   text        not null default '' check (length(disclosed_what) <= 1000),
    disclosed_where  text        not null default '' check (length(disclosed_where) <= 300),
    disclosed_when   text        not null default '' check (length(disclosed_when) <= 300),
    withheld_reason  text        not null default '' check (length(withheld_reason) <= 1000),
    state            text        not null default 'DRAFT' check (state in ('DRAFT', 'PREPARED', 'ENDORSED', 'CONFIRMED')),
    state_since      timestamptz not null,
    -- what the analysis rested on when it was put forward: grade, scores and measures, as one fingerprint
    basis            text,
    returned_comment text        check (length(returned_comment) between 2 and 2000),
    version          int         not null default 0,
    changed_at       timestamptz not null,
    changed_by       text        not null,
    change_reason    text,
    check (state = 'DRAFT' or basis is not null),
    check (state = 'DRAFT' or disclosure is not null)
);
create index dossier_state on measures.dossier (unit_id, state);
call audit.with_history('measures', 'dossier');

-- A signature stays for ever; what changes afterwards voids it, and says when and why.
create table measures.dossier_signature (
    id            uuid        not null primary key,
    dossier_id    uuid        not null references measures.dossier,
    level         text        not null check (level in ('PREPARE', 'ENDORSE', 'CONFIRM')),
    person_id     uuid        not null references organization.person,
    opinion       text        not null default '' check (length(opinion) <= 2000),
    content_hash  bytea       not null check (octet_length(content_hash) = 32),
    signed_at     timestamptz not null,
    voided_at     timestamptz,
    void_reason   text,
    check ((voided_at is null) = (void_reason is null))
);
create index dossier_signature_dossier on measures.dossier_signature (dossier_id, signed_at);
create unique index one_valid_dossier_signature_a_level on measures.dossier_signature (dossier_id, level) where voided_at is null;
-- Nobody signs two levels of one dossier (segregation rule 1).
create unique index one_valid_dossier_signature_a_person on measures.dossier_signature (dossier_id, person_id) where voided_at is null;
