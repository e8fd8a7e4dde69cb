package org.probity.measures.responsibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;

/** Everybody who has to sign a responsibility statement in a cycle, with how far that is (P2.2.1a: unsigned). */
public record StatementBoard(List<Row> rows) {

    /** How far it is with one person. */
    public enum Status {
        /** Has to sign, and nothing is prepared. */
        MISSING,
        DRAFT,
        ISSUED,
        SIGNED,
        /** Signed, but the list has changed since. */
        OUT_OF_DATE,
        /** Does not have to sign any more. */
        FORMER
    }

    /**
     * @param statement the edition that counts; none while nothing is prepared
     * @param list      what the person answers for today
     * @param changes   what has changed since the signature
     */
    public record Row(
            PersonId person,
            Bilingual name,
            Office office,
            Status status,
            @Nullable Statement statement,
            DutyList list,
            List<DutyDifference> changes) {}

    public StatementBoard {
        rows = List.copyOf(rows);
    }

    /** How many have to sign. */
    public long expected() {
        return rows.stream().filter(row -> row.status() != Status.FORMER).count();
    }

    /** How many are awaited: who answers for something that is graded, or has a statement already. */
    public long awaited() {
        return rows.stream()
                .filter(row -> row.status() != Status.FORMER)
                .filter(row -> row.status() != Status.MISSING
                        || row.list().lines().stream().anyMatch(line -> line.grade() != null))
                .count();
    }

    /** How many have signed what holds today. */
    public long signed() {
        return rows.stream().filter(row -> row.status() == Status.SIGNED).count();
    }

    /** Whether anything waits to be issued. */
    public boolean hasDrafts() {
        return rows.stream().anyMatch(row -> row.status() == Status.DRAFT);
    }
}
