package org.probity.risks.grading;

import org.probity.risks.RiskPoint;
import org.probity.wording.Bilingual;

/** How a graded point is named and where it is read. Posts and sections are named, never holders (§11.3 of the domain). */
final class GradeWords {

    private GradeWords() {}

    static Bilingual title(GradedPoint graded) {
        var owner = graded.owner();
        var title = graded.point().title();
        return new Bilingual(
                join(first(owner.zh(), owner.en()), first(title.zh(), title.en()), "——"),
                join(first(owner.en(), owner.zh()), first(title.en(), title.zh()), " – "));
    }

    private static String join(String owner, String title, String dash) {
        return owner + dash + title;
    }

    private static String first(String wanted, String otherwise) {
        return wanted.isEmpty() ? otherwise : wanted;
    }

    static String url(RiskPoint point) {
        var post = point.post();
        return post == null ? "/risks/grades/sections/" + point.section() : "/risks/grades/posts/" + post;
    }
}
