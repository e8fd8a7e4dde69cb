-- A task may concern a whole section, as when another leader takes charge of it: one is open for a trigger and a section.
drop index risks.one_open_reexamination;
create unique index one_open_reexamination on risks.reexamination (trigger, section_id, coalesce(point_id, '00000000-0000-0000-0000-000000000000'), coalesce(post_id, '00000000-0000-0000-0000-000000000000'), coalesce(power_id, '00000000-0000-0000-0000-000000000000')) where state = 'OPEN';
