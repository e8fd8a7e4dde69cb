package org.probity.programme.plans;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/** P1.1.4: the seven sections are all written, none of them blank or a word or two; an extra one has its heading. */
final class SectionsAreWritten implements PlanRule {

    @Override
    public List<Refusal> refusals(PlanContent content, Surroundings surroundings) {
        var refusals = new ArrayList<Refusal>();
        for (var kind : PlanSection.Kind.MANDATORY) {
            if (!Substance.has(content.section(kind).map(PlanSection::body).orElse(new Bilingual("", "")))) {
                refusals.add(Refusal.at("section." + kind + ".zh", "programme.refusal.plan-section", Substance.LEAST));
            }
        }
        var number = 0;
        for (var extra : content.extras()) {
            number++;
            if (extra.title().isEmpty()) {
                refusals.add(
                        Refusal.at("section.OTHER" + number + ".titleZh", "programme.refusal.plan-section-heading"));
            }
            if (!Substance.has(extra.body())) {
                refusals.add(Refusal.at(
                        "section.OTHER" + number + ".zh", "programme.refusal.plan-section", Substance.LEAST));
            }
        }
        return refusals;
    }
}
