package org.probity.earlywarning.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses from a table's header which column states which fact: exact standard names first, then usual words. */
final class HeaderGuess {

    private static final List<String> CASE = List.of(
            "case:concept:name",
            "caseid",
            "case",
            "caseno",
            "casenumber",
            "traceid",
            "案件编号",
            "办件编号",
            "受理编号",
            "业务编号",
            "流水号",
            "案件号",
            "案号",
            "编号",
            "案件",
            "办件");
    private static final List<String> TIME = List.of(
            "time:timestamp",
            "timestamp",
            "completetimestamp",
            "endtime",
            "endtimestamp",
            "time",
            "datetime",
            "date",
            "办理时间",
            "发生时间",
            "完成时间",
            "时间",
            "日期");
    private static final Map<Field, List<String>> USUAL = usual();

    private HeaderGuess() {}

    /** The guess; a name is empty where no column seems to state the fact. */
    static LogMapping of(List<String> header) {
        Set<String> taken = new HashSet<>();
        String caseId = pick(header, CASE, taken);
        String time = pick(header, TIME, taken);
        Map<Field, String> fields = new EnumMap<>(Field.class);
        USUAL.forEach((field, words) -> {
            String column = pick(header, words, taken);
            if (!column.isEmpty()) {
                fields.put(field, column);
            }
        });
        return new LogMapping(caseId, time, fields);
    }

    private static String pick(List<String> header, List<String> words, Set<String> taken) {
        for (String word : words) {
            for (String column : header) {
                if (plain(column).equals(word) && taken.add(column)) {
                    return column;
                }
            }
        }
        return "";
    }

    private static String plain(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replaceAll("[ _\\-.]", "");
    }

    private static Map<Field, List<String>> usual() {
        Map<Field, List<String>> words = new EnumMap<>(Field.class);
        words.put(
                Field.ACTIVITY,
                new ArrayList<>(List.of(
                        "concept:name",
                        "activity",
                        "activityname",
                        "step",
                        "task",
                        "event",
                        "action",
                        "环节",
                        "环节名称",
                        "办理环节",
                        "活动",
                        "步骤")));
        words.put(Field.POWER, List.of("power", "powercode", "item", "权力事项", "事项", "事项名称"));
        words.put(
                Field.OFFICER,
                List.of(
                        "org:resource",
                        "resource",
                        "officer",
                        "user",
                        "handler",
                        "employee",
                        "经办人",
                        "经办人员",
                        "办理人",
                        "办理人员",
                        "承办人",
                        "执法人员"));
        words.put(Field.POST, List.of("org:role", "role", "post", "岗位", "职务"));
        words.put(Field.SECTION, List.of("org:group", "group", "section", "department", "科室", "部门"));
        words.put(
                Field.COUNTERPARTY,
                List.of("counterparty", "supplier", "vendor", "applicant", "payee", "申请人", "当事人", "供应商", "相对人"));
        words.put(Field.AMOUNT, List.of("amount", "cost:total", "costs", "cost", "sum", "金额"));
        words.put(Field.CURRENCY, List.of("currency", "cost:currency", "币种"));
        words.put(Field.DECISION, List.of("decision", "result", "outcome", "决定", "结果"));
        words.put(Field.REASON, List.of("reason", "理由", "原因"));
        words.put(Field.LIFECYCLE, List.of("lifecycle:transition", "lifecycle"));
        return words;
    }
}
