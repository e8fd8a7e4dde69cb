package org.probity.powers.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.probity.frame.Dates;
import org.probity.powers.Power;
import org.probity.powers.PowerContent;
import org.probity.powers.PowerContents;
import org.springframework.stereotype.Component;

/** The steps of a power in its editions, the one under way included, and as of a day. */
@Component
class ChartEditions {

    private final PowerContents contents;
    private final Dates dates;

    ChartEditions(PowerContents contents, Dates dates) {
        this.contents = contents;
        this.dates = dates;
    }

    /** An edition with what it says. */
    record Shown(int number, PowerContent content) {}

    /** The numbers of the editions, the newest first; a draft that is under way first of all. */
    List<Integer> numbers(Power power, boolean drafts) {
        var numbers = new ArrayList<Integer>();
        var editions = contents.editions(power.id());
        if (drafts && (power.amendmentState() != null || editions.isEmpty())) {
            numbers.add(power.editionUnderWay());
        }
        editions.forEach(edition -> numbers.add(edition.number()));
        return numbers;
    }

    Shown of(Power power, int number) {
        var editions = contents.editions(power.id());
        if (number == power.editionUnderWay() && (power.amendmentState() != null || editions.isEmpty())) {
            return new Shown(number, contents.underWay(power));
        }
        return editions.stream()
                .filter(edition -> edition.number() == number && number != power.edition())
                .findFirst()
                .flatMap(edition -> contents.asOf(power.id(), edition.since()))
                .map(content -> new Shown(number, content))
                .orElseGet(() -> new Shown(power.edition(), contents.of(power)));
    }

    /** What was in force at the end of a day; none where nothing was yet. */
    Optional<Shown> asOf(Power power, LocalDate day) {
        var end = dates.startOf(day.plusDays(1)).minusMillis(1);
        return contents.find(power.id(), end)
                .filter(then -> then.state().inForce())
                .flatMap(then -> contents.asOf(power.id(), end).map(content -> new Shown(then.edition(), content)));
    }
}
