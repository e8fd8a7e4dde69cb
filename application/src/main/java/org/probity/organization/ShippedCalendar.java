package org.probity.organization;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters into the log, once, the calendar years that came with the program, so that any later change of them can be proved. */
@Component
class ShippedCalendar implements SmartInitializingSingleton {

    private final CalendarDays days;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    ShippedCalendar(CalendarDays days, JdbcClient jdbc, TransactionTemplate transactions) {
        this.days = days;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(status -> jdbc.sql(
                        "select distinct cast(extract(year from day) as int) from organization.calendar_day order by 1")
                .query(Integer.class)
                .list()
                .forEach(days::enterShipped));
    }
}
