package org.probity.supervision.letters;

import java.util.List;
import org.probity.identity.Viewer;
import org.probity.shell.SearchHit;
import org.probity.shell.SearchSource;
import org.probity.wording.Bilingual;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds letters by their number or addressee, among those the viewer sees. */
@Component
@Order(30)
class LetterSearch implements SearchSource {

    private final LetterRows rows;

    LetterSearch(LetterRows rows) {
        this.rows = rows;
    }

    @Override
    public String heading() {
        return "supervision.letters";
    }

    @Override
    public List<SearchHit> find(Viewer viewer, String words, int limit) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may(LetterSight.READ)) {
            return List.of();
        }
        return rows.search(viewer, words, limit).stream()
                .map(letter -> new SearchHit(
                        new Bilingual(
                                letter.title().zh() + " " + letter.number(),
                                letter.title().en() + " " + letter.number()),
                        letter.addressee(),
                        letter.path()))
                .toList();
    }
}
