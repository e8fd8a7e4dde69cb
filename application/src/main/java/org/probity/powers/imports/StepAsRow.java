package org.probity.powers.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.probity.organization.Directory;
import org.probity.powers.Power;
import org.probity.powers.Step;

/** A step as one row of the steps' workbook, in the words that {@link StepsImport} reads back without loss. */
final class StepAsRow {

    private StepAsRow() {}

    static Map<String, String> of(
            Power power, Step step, boolean last, Directory directory, PostsReading posts, Locale locale) {
        var chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        var values = new HashMap<String, String>();
        values.put("code", power.code());
        values.put("power", power.name().in(locale));
        values.put("step", String.valueOf(step.number()));
        values.put("name.zh", step.name().zh());
        values.put("name.en", step.name().en());
        var post = step.post() == null ? null : directory.post(step.post());
        if (post != null) {
            var section = directory.section(post.section());
            values.put("section", section == null ? "" : section.name().in(locale));
            values.put("post", posts.written(post.id(), chinese));
        }
        values.put("input", step.input());
        values.put("output", step.output());
        values.put("limit", LimitText.write(step.limit(), locale));
        values.put("counts", chinese ? (step.counts() ? "计入" : "不计入") : step.counts() ? "Yes" : "No");
        values.put("discretion", step.discretion() ? "√" : "");
        values.put("disclosed", chinese ? (step.disclosed() ? "是" : "否") : step.disclosed() ? "Yes" : "No");
        values.put("next", NextText.write(step, last, chinese));
        values.put("control", step.control());
        values.put("complaint", step.complaintChannel());
        return values;
    }
}
