package org.probity.warnings.transfers;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.probity.wording.Refusal;

/**
 * P4.1d, P4.2f: the sheet says in a few words what the matter is. Investigation material is refused by design: records of questioning,
 * testimony, bank statements, numbers of identity papers, of accounts or telephones.
 */
record BriefSummary(String text) {

    static final int MOST = 200;

    private static final int FEWEST = 5;

    private static final List<String> MATERIAL = List.of(
            "笔录",
            "讯问",
            "询问记录",
            "证人",
            "证言",
            "口供",
            "供述",
            "交代材料",
            "银行流水",
            "交易流水",
            "账户明细",
            "通话记录",
            "话单",
            "监控录像",
            "录音",
            "录像",
            "搜查",
            "扣押",
            "留置",
            "初核",
            "立案材料",
            "审查调查",
            "testimony",
            "testified",
            "witness",
            "interrogat",
            "confess",
            "bank statement",
            "call record",
            "recording",
            "wiretap",
            "seizure",
            "case file");

    private static final Pattern NUMBERS = Pattern.compile("\\d{11,}|\\d{17}[0-9Xx]|\\d{4}[ -]\\d{4}[ -]\\d{4}");

    List<Refusal> refusals() {
        var words = text.strip();
        if (words.length() < FEWEST) {
            return List.of(Refusal.at("summary", "warnings.transfer.refusal.summary-short"));
        }
        if (words.length() > MOST) {
            return List.of(Refusal.at("summary", "warnings.transfer.refusal.summary-long", MOST));
        }
        var lower = words.toLowerCase(Locale.ROOT);
        return MATERIAL.stream().anyMatch(lower::contains)
                        || NUMBERS.matcher(words).find()
                ? List.of(Refusal.at("summary", "warnings.transfer.refusal.material"))
                : List.of();
    }
}
