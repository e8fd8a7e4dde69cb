package org.probity.warnings.interviews;

import java.util.List;
import org.probity.identity.Viewer;
import org.probity.shell.SearchHit;
import org.probity.shell.SearchSource;
import org.probity.warnings.WarningSight;
import org.probity.wording.Bilingual;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds interviews by number, name or cause, among those the viewer may see. */
@Component
@Order(31)
class InterviewSearch implements SearchSource {

    private final Interviews interviews;

    InterviewSearch(Interviews interviews) {
        this.interviews = interviews;
    }

    @Override
    public String heading() {
        return "warnings.interviews";
    }

    @Override
    public List<SearchHit> find(Viewer viewer, String words, int limit) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may(WarningSight.READ)) {
            return List.of();
        }
        return interviews.list(viewer, words.strip(), List.of(), limit, 0).stream()
                .map(line -> new SearchHit(
                        line.cause(),
                        line.number() == null ? new Bilingual("", "") : new Bilingual(line.number(), line.number()),
                        line.path()))
                .toList();
    }
}
