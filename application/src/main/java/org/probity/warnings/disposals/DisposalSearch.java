package org.probity.warnings.disposals;

import java.util.List;
import org.probity.identity.Viewer;
import org.probity.shell.SearchHit;
import org.probity.shell.SearchSource;
import org.probity.warnings.WarningSight;
import org.probity.wording.Bilingual;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds disposals by number, post or cause, among those the viewer may see. */
@Component
@Order(32)
class DisposalSearch implements SearchSource {

    private final Disposals disposals;

    DisposalSearch(Disposals disposals) {
        this.disposals = disposals;
    }

    @Override
    public String heading() {
        return "warnings.disposals";
    }

    @Override
    public List<SearchHit> find(Viewer viewer, String words, int limit) {
        if (viewer.unit() == null
                || viewer.person() == null
                || !(viewer.may(WarningSight.READ) || viewer.may(Disposals.REVIEW))) {
            return List.of();
        }
        return disposals.list(viewer, words.strip(), null, limit, 0).stream()
                .map(line -> new SearchHit(
                        line.post(),
                        line.number() == null ? new Bilingual("", "") : new Bilingual(line.number(), line.number()),
                        line.path()))
                .toList();
    }
}
