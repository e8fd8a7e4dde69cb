package org.probity.warnings.disposals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.probity.measures.entry.Fields;
import org.probity.wording.Refused;

/** What is proposed: the facts, why it is serious, what stayed unimproved, and a line for each of the three. */
public record DisposalDraft(String facts, String severity, String unimproved, List<RoleLine> lines) {

    public DisposalDraft {
        lines = List.copyOf(lines);
    }

    /**
     * Reads the form.
     *
     * @param three who the three are, with nothing laid on them yet
     * @throws Refused all that is wrong at once
     */
    static DisposalDraft of(Fields typed, List<RoleLine> three, boolean afterInterview) {
        var facts = typed.needed("facts", 4000);
        var severity = typed.needed("severity", 2000);
        var unimproved = afterInterview ? typed.needed("unimproved", 2000) : typed.text("unimproved", 2000);
        var lines = new ArrayList<RoleLine>();
        for (var line : three) {
            var role = line.role();
            var chosen = EnumSet.noneOf(Disposition.class);
            for (var disposition : Disposition.values()) {
                if (typed.has("dispositions-" + role, disposition.name())) {
                    chosen.add(disposition);
                }
            }
            var words = typed.text("words-" + role, 1000);
            var reason = typed.text("reason-" + role, 1000);
            var due = typed.value("due-" + role).isEmpty() ? null : typed.day("due-" + role);
            lines.add(new RoleLine(role, line.person(), line.name(), line.post(), chosen, words, reason, due));
        }
        typed.orRefuse();
        return new DisposalDraft(facts, severity, unimproved, lines);
    }
}
