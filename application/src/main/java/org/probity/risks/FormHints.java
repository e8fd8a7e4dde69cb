package org.probity.risks;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.probity.wording.Refusal;

/** Friendly remarks on a form that forbid nothing: what was perhaps forgotten, copied or left vague (P0.3, P0.4, P2.1.2i, P2.1.2m). */
final class FormHints {

    /** The same measure on this many points of the cycle looks copied (P0.4). */
    static final int COPIED_FROM = 10;

    private static final Pattern VAGUE = Pattern.compile(
            "加强(教育|学习|管理|监督|引导)|提高(认识|意识|觉悟)|严格(执行|要求|把关|落实)|进一步|切实|强化意识|增强(责任|意识)"
                    + "|strengthen|raise awareness|pay attention|be careful|improve management|strictly",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONCRETE = Pattern.compile(
            "\\d|[两双二三]人|每(日|周|月|季|年)|系统|清单|台账|公示|公开|签字|审批|编号|轮岗|回避|会议|抽查|复核|记录|由.+(负责|办理)"
                    + "|two|each|every|monthly|quarterly|register|list|publish|sign|log|system|panel|rotate|recus",
            Pattern.CASE_INSENSITIVE);

    private FormHints() {}

    /** Whether a measure's words tell neither who, when nor how one can see that it was done. */
    static boolean isVague(String text) {
        return !text.isBlank()
                && (text.strip().length() < 6
                        || (VAGUE.matcher(text).find()
                                && !CONCRETE.matcher(text).find()));
    }

    /**
     * The hints for a form as a whole.
     *
     * @param powerful  the post has discretion, or power over people, money, goods or approval
     * @param copied    how often a measure of this form stands on points of the whole cycle, at most
     * @param names     names of holders, for a unit form
     */
    static List<Refusal> of(
            Form form,
            List<RiskPoint> points,
            Map<RiskPointId, List<Measure>> measures,
            boolean powerful,
            int copied,
            List<String> names) {
        var hints = new ArrayList<Refusal>();
        var primaries = points.stream().map(RiskPoint::primarySource).collect(toSet());
        if (points.size() >= 2 && primaries.size() == 1) {
            hints.add(Refusal.of("risks.hint.one-source"));
        }
        if (copied >= COPIED_FROM) {
            hints.add(Refusal.of("risks.hint.copied", copied));
        }
        if (form.noneDeclared() && powerful) {
            hints.add(Refusal.of("risks.hint.none-with-power"));
        }
        var vague = measures.values().stream()
                .flatMap(List::stream)
                .filter(measure ->
                        isVague(measure.text().zh()) || isVague(measure.text().en()))
                .count();
        if (vague > 0) {
            hints.add(Refusal.of("risks.hint.vague", vague));
        }
        if (form.ofUnit()) {
            named(points, names).forEach(name -> hints.add(Refusal.of("risks.hint.person-named", name)));
        }
        return hints;
    }

    private static List<String> named(List<RiskPoint> points, List<String> names) {
        return names.stream()
                .filter(name -> name.length() > 1)
                .filter(name -> points.stream()
                        .anyMatch(point -> (point.title().zh()
                                        + point.title().en()
                                        + point.description().zh()
                                        + point.description().en())
                                .contains(name)))
                .distinct()
                .toList();
    }
}
