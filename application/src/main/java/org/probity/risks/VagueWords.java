package org.probity.risks;

import java.util.regex.Pattern;

/** Words of a measure that tell neither who, when nor how one can see that it was done (P2.2.2a); one rule for pages and for SQL. */
public final class VagueWords {

    private static final String VAGUE = "加强(教育|学习|管理|监督|引导)|提高(认识|意识|觉悟)|严格(执行|要求|把关|落实)|进一步|切实|强化意识|增强(责任|意识)"
            + "|strengthen|raise awareness|pay attention|be careful|improve management|strictly";
    private static final String CONCRETE =
            "[0-9]|[两双二三]人|每(日|周|月|季|年)|系统|清单|台账|公示|公开|签字|审批|编号|轮岗|回避|会议|抽查|复核|记录|由.+(负责|办理)"
                    + "|two|each|every|monthly|quarterly|register|list|publish|sign|log|system|panel|rotate|recus";
    private static final int SHORTEST = 6;

    private static final Pattern VAGUE_PATTERN = Pattern.compile(VAGUE, Pattern.CASE_INSENSITIVE);
    private static final Pattern CONCRETE_PATTERN = Pattern.compile(CONCRETE, Pattern.CASE_INSENSITIVE);

    private VagueWords() {}

    public static boolean in(String text) {
        return !text.isBlank()
                && (text.strip().length() < SHORTEST
                        || (VAGUE_PATTERN.matcher(text).find()
                                && !CONCRETE_PATTERN.matcher(text).find()));
    }

    /** SQL that is true where the text, an expression in SQL, is vague. */
    public static String sql(String text) {
        return "(length(btrim(%1$s)) between 1 and %2$d or %1$s ~* '%3$s' and %1$s !~* '%4$s')"
                .formatted(text, SHORTEST - 1, VAGUE, CONCRETE);
    }
}
