package org.probity.powers.imports;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.probity.powers.Branch;
import org.probity.powers.Step;
import org.probity.spreadsheets.Texts;
import org.probity.wording.Bilingual;

/**
 * Where a step goes next, as lists write it: a number, 办结, or branches as in {@code 通过→3；退回修改→1} and
 * {@code 不合格→办结（告知）}. A step that goes to the next number, and a last one that ends, need no branches.
 */
final class NextText {

    private static final Pattern BRANCH = Pattern.compile("^(.+?)(?:→|->|－>|=>|⇒|转至|转)(.+)$");
    private static final Pattern END =
            Pattern.compile("(办结|结束|终止|完成|归档|end|done|closed)(?:[(（](.*)[)）])?", Pattern.CASE_INSENSITIVE);
    private static final Pattern STEP = Pattern.compile("(?:第|step)?(\\d{1,3})(?:步|环节)?(?:[(（](.*)[)）])?");

    private NextText() {}

    /** The branches a text stands for; nothing when it is not understood. */
    static Optional<List<Branch>> parse(String text, int number, boolean last) {
        if (Texts.isNone(text)) {
            return Optional.of(List.of());
        }
        var branches = new ArrayList<Branch>();
        for (var part : text.split("[;；\\n]")) {
            if (part.isBlank()) {
                continue;
            }
            var matcher = BRANCH.matcher(Texts.tidy(part));
            var branch = matcher.matches() ? target(matcher.group(1).strip(), matcher.group(2)) : target("", part);
            if (branch == null) {
                return Optional.empty();
            }
            branches.add(branch);
        }
        return Optional.of(plain(branches, number, last) ? List.of() : branches);
    }

    private static boolean plain(List<Branch> branches, int number, boolean last) {
        if (branches.size() != 1 || !branches.get(0).condition().isEmpty()) {
            return false;
        }
        var to = branches.get(0).to();
        return to == null ? last : to == number + 1;
    }

    private static @Nullable Branch target(String condition, String target) {
        var plain = Texts.plain(target).replace(" ", "");
        var end = END.matcher(plain);
        if (end.matches()) {
            return new Branch(condition(condition, end.group(2)), null);
        }
        var step = STEP.matcher(plain);
        return step.matches() ? new Branch(condition(condition, step.group(2)), Integer.valueOf(step.group(1))) : null;
    }

    /** A remark at the target belongs to the condition: 不合格→办结（告知） is 不合格（告知）→办结. */
    private static Bilingual condition(String condition, @Nullable String remark) {
        var whole = remark == null || remark.isBlank() ? condition : condition + "（" + remark + "）";
        return Texts.hasChinese(whole) ? new Bilingual(whole, "") : new Bilingual("", whole);
    }

    static String write(Step step, boolean last, boolean chinese) {
        var end = chinese ? "办结" : "end";
        if (step.branches().isEmpty()) {
            return last ? end : String.valueOf(step.number() + 1);
        }
        return step.branches().stream()
                .map(branch -> {
                    var to = branch.to() == null ? end : branch.to().toString();
                    var condition = branch.condition().zh().isEmpty()
                            ? branch.condition().en()
                            : branch.condition().zh();
                    return condition.isEmpty() ? to : condition + "→" + to;
                })
                .collect(joining(chinese ? "；" : "; "));
    }
}
