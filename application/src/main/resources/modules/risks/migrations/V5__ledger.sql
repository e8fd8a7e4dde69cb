-- The orders in which the ledger is read, page by page: (order, code, id) grows along each.
create index ledger_by_code on risks.point (unit_id, code, id) where status <> 'DRAFT';
create index ledger_by_section on risks.point (unit_id, section_id, code, id) where status <> 'DRAFT';
create index ledger_by_grade on risks.point
    (unit_id, (case approved_grade when 'HIGH' then 0 when 'MEDIUM' then 1 when 'LOW' then 2 else 3 end), code, id)
    where status <> 'DRAFT';
create index ledger_by_residual on risks.point (unit_id, (-coalesce(residual, -1)), code, id) where status <> 'DRAFT';
create index ledger_by_effective on risks.point (unit_id, (date '2999-12-31' - coalesce(effective_on, date '1900-01-01')), code, id)
    where status <> 'DRAFT';

-- What totals and the heat map count, read without touching the table itself.
create index ledger_totals on risks.point (unit_id, section_id, post_id, status, approved_grade, probability, harm) where status <> 'DRAFT';

-- The ledger as of a past day.
create index point_history_code on risks.point_history (unit_id, code, id) where status <> 'DRAFT';
create index measure_history_point on risks.measure_history (point_id);
