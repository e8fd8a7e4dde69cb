-- Statutory holidays and make-up weekends of 2025 and 2026. They were written down from the State Council's notices and are to
-- be checked against them; the page says so until somebody has.
create table organization.calendar_year (
    year      int     not null primary key,
    source_zh text    not null,
    source_en text    not null,
    checked   boolean not null default false
);
insert into organization.calendar_year (year, source_zh, source_en) values
    (2025, '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）', 'Notice of the General Office of the State Council on holidays in 2025 (2024, No. 12)'),
    (2026, '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）', 'Notice of the General Office of the State Council on holidays in 2026 (2025, No. 7)');

insert into organization.calendar_day (day, working, name_zh, name_en)
select cast(day as date), false, zh, en
from (values
    ('2025-01-01', '2025-01-01', '元旦', 'New Year'),
    ('2025-01-28', '2025-02-04', '春节', 'Spring Festival'),
    ('2025-04-04', '2025-04-06', '清明节', 'Qingming Festival'),
    ('2025-05-01', '2025-05-05', '劳动节', 'Labour Day'),
    ('2025-05-31', '2025-06-02', '端午节', 'Dragon Boat Festival'),
    ('2025-10-01', '2025-10-08', '国庆节、中秋节', 'National Day and Mid-Autumn Festival'),
    ('2026-01-01', '2026-01-03', '元旦', 'New Year'),
    ('2026-02-15', '2026-02-23', '春节', 'Spring Festival'),
    ('2026-04-04', '2026-04-06', '清明节', 'Qingming Festival'),
    ('2026-05-01', '2026-05-05', '劳动节', 'Labour Day'),
    ('2026-06-19', '2026-06-21', '端午节', 'Dragon Boat Festival'),
    ('2026-09-25', '2026-09-27', '中秋节', 'Mid-Autumn Festival'),
    ('2026-10-01', '2026-10-07', '国庆节', 'National Day')) as period (first, last, zh, en),
    generate_series(cast(first as date), cast(last as date), interval '1 day') as day;

insert into organization.calendar_day (day, working, name_zh, name_en)
select cast(day as date), true, zh || '调休', 'Make-up day for ' || en
from (values
    ('2025-01-26', '春节', 'Spring Festival'), ('2025-02-08', '春节', 'Spring Festival'),
    ('2025-04-27', '劳动节', 'Labour Day'),
    ('2025-09-28', '国庆节', 'National Day'), ('2025-10-11', '国庆节', 'National Day'),
    ('2026-01-04', '元旦', 'New Year'),
    ('2026-02-14', '春节', 'Spring Festival'), ('2026-02-28', '春节', 'Spring Festival'),
    ('2026-05-09', '劳动节', 'Labour Day'),
    ('2026-09-20', '国庆节', 'National Day'), ('2026-10-10', '国庆节', 'National Day')) as made_up (day, zh, en);
