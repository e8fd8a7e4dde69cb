-- Whose turn a proposed grade is, and what a grade needs before it takes effect.
alter table risks.point add column grade_turn text check (grade_turn in ('SECTION_OPINION', 'LEADER_OPINION', 'OFFICE_OPINION', 'MEETING'));
alter table risks.point_history add column grade_turn text;
alter table risks.point add check (grade_turn is null or grade_state = 'PROPOSED');
create index point_grade_turn on risks.point (unit_id, grade_turn) where grade_turn is not null;
create index point_grade_state on risks.point (unit_id, grade_state) where grade_state in ('UNGRADED', 'APPROVED');

alter table risks.grade_step drop constraint grade_step_step_check;
alter table risks.grade_step add constraint grade_step_step_check check (step in ('PROPOSED', 'SECTION_OPINION', 'LEADER_OPINION', 'OFFICE_OPINION',
    'APPROVED', 'RETURNED', 'PUBLICISED', 'NOTICE_WITHDRAWN', 'OBJECTED', 'OBJECTION_REJECTED', 'REEXAMINED', 'EFFECTIVE'));
alter table risks.grade_step add constraint grade_step_reason_check check (length(reason) <= 2000);
create trigger grade_step_is_append_only before update or delete or truncate on risks.grade_step
    for each statement execute function audit.refuse_change();

-- A proposal rests on the scores it was made from: when they change, it is to be made anew.
create function risks.proposal_follows_scores() returns trigger language plpgsql as $$
begin
    if old.grade_state = 'PROPOSED' and new.grade_state = 'PROPOSED' and
       (old.probability, old.harm, old.control, old.criteria) is distinct from (new.probability, new.harm, new.control, new.criteria) then
        new.grade_state := 'UNGRADED';
        new.grade_turn := null;
        new.proposed_grade := null;
    end if;
    return new;
end $$;
create trigger proposal_follows_scores before update on risks.point for each row execute function risks.proposal_follows_scores();

-- Invariant 1: no grade takes effect without a determined form, the vote of the leading group or the superior, and a notice that
-- ran to its end with no objection open or upheld against the line.
create function risks.grade_takes_effect() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.grade_state = 'EFFECTIVE' and old.approved_grade = new.approved_grade then
        return new;
    end if;
    if not exists (select 1 from risks.form f where f.id = new.form_id and f.state = 'DETERMINED') then
        raise exception 'A grade takes effect only on a determined form';
    end if;
    if not exists (select 1 from risks.grade_step g join programme.agenda_item i on i.id = g.agenda_item_id
                   join programme.meeting m on m.id = i.meeting_id
                   where g.point_id = new.id and g.step = 'APPROVED' and g.grade = new.approved_grade
                     and i.outcome = 'ADOPTED' and i.chosen = new.approved_grade and m.body in ('LEADING_GROUP', 'SUPERIOR')) then
        raise exception 'A grade takes effect only by a vote of the leading group';
    end if;
    if not exists (select 1 from programme.notice_line l join programme.notice n on n.id = l.notice_id
                   where l.subject = 'risks.grade' and l.subject_id = new.id and l.grade = new.approved_grade and n.state = 'CONCLUDED'
                     and not exists (select 1 from programme.objection o where o.notice_id = n.id and o.state <> 'REJECTED'
                                     and (o.line_id is null or o.line_id = l.id))) then
        raise exception 'A grade takes effect only after its public notice';
    end if;
    return new;
end $$;
create constraint trigger grade_takes_effect after insert or update on risks.point
    for each row when (new.grade_state = 'EFFECTIVE') execute function risks.grade_takes_effect();
