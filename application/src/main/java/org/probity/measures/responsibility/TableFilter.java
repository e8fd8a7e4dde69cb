package org.probity.measures.responsibility;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.risks.Grade;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the responsibility table is shown, as its address says.
 *
 * @param ungraded only posts without an effective grade
 * @param person   only what this person answers for
 * @param gaps     only where there is a hole
 * @param changed  only where a change by hand covers the day
 * @param asOf     a past day; none for today
 * @param all      as many rows as one print holds
 */
public record TableFilter(
        @Nullable UUID section,
        @Nullable Grade grade,
        boolean ungraded,
        @Nullable UUID person,
        boolean gaps,
        boolean changed,
        @Nullable LocalDate asOf,
        int page,
        boolean all) {

    static final int ROWS = 100;
    static final int PRINTED = 1000;

    static TableFilter of(UnaryOperator<@Nullable String> asked, Dates dates) {
        var day = Asked.day(asked.apply("asOf"));
        return new TableFilter(
                Asked.id(asked.apply("section")),
                Asked.constant(Grade.class, asked.apply("grade")),
                "NONE".equals(asked.apply("grade")),
                Asked.id(asked.apply("person")),
                "true".equals(asked.apply("gaps")),
                "true".equals(asked.apply("changed")),
                day == null || !day.isBefore(dates.today()) ? null : day,
                Asked.page(asked.apply("page")),
                "true".equals(asked.apply("all")));
    }

    int size() {
        return all ? PRINTED : ROWS;
    }

    boolean passes(TableRow row) {
        return (section == null || row.section().value().equals(section))
                && (grade == null || row.grade() == grade)
                && (!ungraded || row.grade() == null)
                && (person == null || row.answers(person))
                && (!gaps || !row.responsible().gaps().isEmpty())
                && (!changed || row.change() != null);
    }

    /** The address with these filters, without the page. */
    public String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "section", section);
        put(address, "grade", ungraded ? "NONE" : grade);
        put(address, "person", person);
        put(address, "gaps", gaps ? true : null);
        put(address, "changed", changed ? true : null);
        put(address, "asOf", asOf);
        return address.encode().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
