package org.probity.supervision.petitions;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalTime;
import org.probity.organization.Units;
import org.probity.shell.DailyTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after every unit's register once a day, whether or not there are petitions in it, with a number of mute entries that the lot
 * decides. So gaps in the numbers that the log's page shows tell nobody that a petition came in.
 */
@Component
class RegisterRound implements DailyTask {

    private static final int MOST = 4;

    private final Units units;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SecureRandom lot = new SecureRandom();

    RegisterRound(Units units, Journal journal, JdbcClient jdbc, TransactionTemplate transactions) {
        this.units = units;
        this.journal = journal;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "supervision.petitions";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(2, 40);
    }

    @Override
    public void run(LocalDate day) {
        for (var unit : units.all()) {
            transactions.executeWithoutResult(status -> {
                var done = jdbc.sql(
                                "select exists (select from supervision.petition_register where id = :unit and seen_on >= :day)")
                        .param("unit", unit.id().value())
                        .param("day", day)
                        .query(Boolean.class)
                        .single();
                if (!done) {
                    journal.lookedAfter(unit.id(), day, 1 + lot.nextInt(MOST));
                }
            });
        }
    }
}
