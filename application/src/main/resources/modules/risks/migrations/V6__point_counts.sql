-- The lines of the ledger counted as they change, so that totals and the heat map of a whole unit never count them anew.
-- Each statement on risks.point adds what it changed, in its own transaction: nobody waits for another's count, and any
-- reader's sum equals the rows that reader can list. Now and then a statement melts a section's additions into one row each.
create table risks.point_count (
    unit_id        uuid   not null,
    section_id     uuid   not null,
    scope          text   not null,
    status         text   not null,
    grade_state    text   not null,
    approved_grade text,
    probability    int,
    harm           int,
    points         bigint not null
);
create index point_count_section on risks.point_count (unit_id, section_id);

create function risks.melt_point_counts(of_unit uuid, of_section uuid) returns void language sql as $$
    -- Rows are only ever added and deleted, so skipping what somebody else melts at this moment loses nothing.
    with mine as materialized (
        select ctid as place from risks.point_count
        where unit_id = of_unit and section_id = of_section
        for update skip locked),
    taken as (
        delete from risks.point_count c using mine where c.ctid = mine.place returning c.*)
    insert into risks.point_count
    select unit_id, section_id, scope, status, grade_state, approved_grade, probability, harm, sum(points)
    from taken
    group by unit_id, section_id, scope, status, grade_state, approved_grade, probability, harm
    having sum(points) <> 0
$$;

create function risks.count_points() returns trigger language plpgsql as $$
declare
    melted record;
begin
    if tg_op = 'INSERT' then
        insert into risks.point_count
        select unit_id, section_id, scope, status, grade_state, approved_grade, probability, harm, count(*)
        from points_after where status <> 'DRAFT'
        group by 1, 2, 3, 4, 5, 6, 7, 8;
    elsif tg_op = 'DELETE' then
        insert into risks.point_count
        select unit_id, section_id, scope, status, grade_state, approved_grade, probability, harm, -count(*)
        from points_before where status <> 'DRAFT'
        group by 1, 2, 3, 4, 5, 6, 7, 8;
    else
        insert into risks.point_count
        select unit_id, section_id, scope, status, grade_state, approved_grade, probability, harm, sum(points)
        from (select b.*, -1 as points from points_before b where status <> 'DRAFT'
              union all
              select a.*, 1 from points_after a where status <> 'DRAFT') changed
        group by 1, 2, 3, 4, 5, 6, 7, 8
        having sum(points) <> 0;
    end if;
    if random() < 0.02 then
        if tg_op = 'DELETE' then
            for melted in select distinct unit_id, section_id from points_before loop
                perform risks.melt_point_counts(melted.unit_id, melted.section_id);
            end loop;
        else
            for melted in select distinct unit_id, section_id from points_after loop
                perform risks.melt_point_counts(melted.unit_id, melted.section_id);
            end loop;
        end if;
    end if;
    return null;
end
$$;

create trigger count_inserted after insert on risks.point
    referencing new table as points_after for each statement execute function risks.count_points();
create trigger count_updated after update on risks.point
    referencing old table as points_before new table as points_after for each statement execute function risks.count_points();
create trigger count_deleted after delete on risks.point
    referencing old table as points_before for each statement execute function risks.count_points();

-- Counts everything anew: for the rows of before this table was, and for whoever loads rows past the triggers.
create function risks.recount_points() returns void language sql as $$
    delete from risks.point_count;
    insert into risks.point_count
    select unit_id, section_id, scope, status, grade_state, approved_grade, probability, harm, count(*)
    from risks.point where status <> 'DRAFT'
    group by 1, 2, 3, 4, 5, 6, 7, 8
$$;

select risks.recount_points();
