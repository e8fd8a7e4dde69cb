-- Which rules of the register guard a risk point (P2.2.2b).
create table risks.point_rule (
    id            uuid        not null primary key,
    point_id      uuid        not null references risks.point,
    rule_id       uuid        not null references powers.rule,
    removed       boolean     not null default false,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_reason text
);
create unique index point_rule_once on risks.point_rule (point_id, rule_id) where not removed;
create index point_rule_rule on risks.point_rule (rule_id) where not removed;
call audit.with_history('risks', 'point_rule');
