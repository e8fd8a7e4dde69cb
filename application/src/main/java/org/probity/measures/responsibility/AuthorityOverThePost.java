package org.probity.measures.responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.risks.Grade;

/**
 * Who may be named to answer for a post instead of the derived person (P2.2.1b): whoever stands over it in the line of command, is
 * at work and does not hold it. HIGH stays the head's, the head's own post the superior's (invariant 3).
 */
final class AuthorityOverThePost {

    private AuthorityOverThePost() {}

    /** All who may, the nearest first. */
    static List<Officer> over(Charge charge, LineOfCommand line) {
        if (charge.level() == Post.Level.UNIT_HEAD) {
            return at(Office.SUPERIOR, charge, line).toList();
        }
        var found = new ArrayList<Officer>();
        if (charge.grade() != Grade.HIGH && !line.leadership().contains(charge.section())) {
            if (charge.level() == null || charge.level() == Post.Level.STAFF) {
                line.deputyChiefs().getOrDefault(charge.section(), List.of()).stream()
                        .filter(officer -> mayAnswer(officer, charge))
                        .forEach(found::add);
            }
            if (charge.level() != Post.Level.SECTION_CHIEF) {
                at(Office.CHIEF, charge, line).forEach(found::add);
            }
            at(Office.LEADER, charge, line).forEach(found::add);
        }
        at(Office.HEAD, charge, line).forEach(found::add);
        return found.stream().distinct().toList();
    }

    static @Nullable Officer officer(PersonId person, Charge charge, LineOfCommand line) {
        return over(charge, line).stream()
                .filter(officer -> officer.person().equals(person))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Officer> at(Office office, Charge charge, LineOfCommand line) {
        return line.rung(charge.section(), office).officers().stream().filter(officer -> mayAnswer(officer, charge));
    }

    private static boolean mayAnswer(Officer officer, Charge charge) {
        return !officer.away() && !charge.isHeldBy(officer);
    }
}
