-- A measure may be checked each time its step is taken, daily or weekly, as a register kept elsewhere already says (§5, F7).
alter table risks.measure drop constraint measure_check_frequency_check;
alter table risks.measure add constraint measure_check_frequency_check
    check (check_frequency in ('EACH_TIME', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'));
alter table risks.measure_history drop constraint measure_check_frequency_check;
alter table risks.measure_history add constraint measure_check_frequency_check
    check (check_frequency in ('EACH_TIME', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'));
