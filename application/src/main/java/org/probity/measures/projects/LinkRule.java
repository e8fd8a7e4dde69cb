package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.List;
import org.probity.wording.Refusal;

/** One rule of the seven links (P2.2.2j), asked whenever a link is written. */
interface LinkRule {

    /** What of the link, as it is to be, breaks the rule; {@code all} are the project's seven as they stand. */
    List<Refusal> refusals(Link link, List<Link> all, LocalDate today);

    /** The rules that hold at every writing. */
    List<LinkRule> ALWAYS = List.of(new LinkDatesRunForward(), new KeyLinksKeepTheirOrder(), new WhatWasDoneIsPast());

    /** What of the link, as it is to be, breaks the rules that always hold. */
    static List<Refusal> broken(Link wanted, List<Link> all, LocalDate today) {
        return ALWAYS.stream()
                .flatMap(rule -> rule.refusals(wanted, all, today).stream())
                .toList();
    }
}
