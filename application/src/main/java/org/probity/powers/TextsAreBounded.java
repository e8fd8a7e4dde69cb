package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** What comes from outside has a limit. */
class TextsAreBounded implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        var found = new ArrayList<Refusal>();
        var facts = content.facts();
        tooLong(found, "code", facts.code(), 40);
        tooLong(found, "name", facts.name().zh(), 300);
        tooLong(found, "name", facts.name().en(), 500);
        tooLong(found, "subItem", facts.subItem().zh(), 300);
        tooLong(found, "subItem", facts.subItem().en(), 500);
        tooLong(found, "content", facts.content().zh(), 8000);
        tooLong(found, "content", facts.content().en(), 12000);
        tooLong(found, "exercisingBody", facts.exercisingBody().zh(), 300);
        tooLong(found, "exercisingBody", facts.exercisingBody().en(), 500);
        tooLong(found, "object", facts.object(), 1000);
        tooLong(found, "fee", facts.fee(), 1000);
        tooLong(found, "benchmark", facts.benchmark(), 1000);
        tooLong(found, "secrecyReason", facts.secrecyReason(), 1000);
        tooLong(found, "disclosure", facts.disclosure(), 1000);
        tooLong(found, "dutyItems", facts.dutyItems(), 8000);
        tooLong(found, "liability", facts.liability(), 8000);
        tooLong(found, "hotline", facts.hotline(), 200);
        if (content.bases().size() > 50 || content.allocations().size() > 200) {
            found.add(Refusal.of("powers.refusal.too-many-rows"));
        }
        for (var i = 0; i < content.bases().size(); i++) {
            var basis = content.bases().get(i);
            if (basis.name().isEmpty()) {
                found.add(Refusal.at("bases[" + i + "].name", "powers.refusal.basis-name-missing"));
            }
            tooLong(found, "bases[" + i + "].name", basis.name().zh(), 400);
            tooLong(found, "bases[" + i + "].name", basis.name().en(), 600);
            tooLong(found, "bases[" + i + "].article", basis.article(), 400);
            tooLong(found, "bases[" + i + "].text", basis.text(), 8000);
        }
        for (var i = 0; i < content.steps().size(); i++) {
            var step = content.steps().get(i);
            tooLong(found, "steps[" + i + "].name", step.name().zh(), 200);
            tooLong(found, "steps[" + i + "].name", step.name().en(), 300);
            tooLong(found, "steps[" + i + "].input", step.input(), 1000);
            tooLong(found, "steps[" + i + "].output", step.output(), 1000);
            tooLong(found, "steps[" + i + "].control", step.control(), 2000);
            tooLong(found, "steps[" + i + "].complaintChannel", step.complaintChannel(), 500);
            for (var branch : step.branches()) {
                tooLong(found, "steps[" + i + "].branches", branch.condition().zh(), 200);
                tooLong(found, "steps[" + i + "].branches", branch.condition().en(), 300);
            }
        }
        return found;
    }

    private static void tooLong(List<Refusal> found, String field, String text, int most) {
        if (text.length() > most) {
            found.add(Refusal.at(field, "powers.refusal.too-long", most));
        }
    }
}
