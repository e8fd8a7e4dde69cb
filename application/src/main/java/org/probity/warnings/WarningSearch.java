package org.probity.warnings;

import java.util.List;
import org.probity.identity.Viewer;
import org.probity.shell.SearchHit;
import org.probity.shell.SearchSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Finds reminders and inquiry letters by number, person, post or cause, within what the viewer may see. */
@Component
class WarningSearch implements SearchSource {

    private final WarningBoard board;

    WarningSearch(WarningBoard board) {
        this.board = board;
    }

    @Override
    public String heading() {
        return "warnings.search";
    }

    @Override
    public List<SearchHit> find(Viewer viewer, String words, int limit) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may(WarningSight.READ)) {
            return List.of();
        }
        return board.list(viewer, BoardFilter.of(null, "ALL", words, null), limit, 0).stream()
                .filter(warning -> warning.kind() == WarningKind.REMINDER || warning.kind() == WarningKind.INQUIRY)
                .map(warning -> new SearchHit(warning.cause(), number(warning), warning.path()))
                .toList();
    }

    private static Bilingual number(Warning warning) {
        var number = warning.number();
        return number == null ? new Bilingual("", "") : new Bilingual(number, number);
    }
}
