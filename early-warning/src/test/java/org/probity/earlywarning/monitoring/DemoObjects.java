package org.probity.earlywarning.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.probity.earlywarning.signal.Signal;

/** Signals in the words of the demo's expected hits, made of what the signals themselves say. */
final class DemoObjects {

    private DemoObjects() {}

    static String hit(Signal signal) {
        return signal.code() + " | " + object(signal) + " | " + signal.level();
    }

    private static String object(Signal signal) {
        String subject = signal.subject();
        return switch (signal.code()) {
            case "IR-A01" -> signal.key() + " step " + subject;
            case "IR-B01" ->
                subject + " (" + whole(signal.value()) + " of "
                        + fact(signal, "limit").replace(" working days", " promised working days") + ")";
            case "IR-B08" -> subject + " (" + whole(signal.value()) + " calendar days)";
            case "IR-C01" -> fact(signal, "cases");
            case "IR-E01" -> share(signal);
            case "IR-F01" ->
                subject + " " + fact(signal, "first") + ".." + fact(signal, "last") + " (" + millions(signal, "sum", 1)
                        + ")";
            case "IR-F05" ->
                signal.key() + " " + subject + (signal.wording().equals("open") ? " (if award is price-only)" : "");
            case "IR-F07", "IR-F08", "IR-F09" -> signal.key() + " " + subject;
            case "IR-F12" -> subject + " single source " + perCent(signal.value()) + "%";
            case "IR-F13" -> subject + " (" + whole(signal.value()) + " days)";
            case "IR-G02" -> subject + (signal.wording().equals("signal") ? " (no acceptance)" : "");
            case "IR-G03" -> subject + " " + fact(signal, "payments").replace(',', '/');
            case "IR-G04" ->
                subject + " " + fact(signal, "payments").replace(',', '+') + " within "
                        + signal.indicator().values().count("days") + " days (" + millions(signal, "sum", 2) + " > "
                        + millions(signal, "limit", 1) + ")";
            case "IR-G08" -> fact(signal, "beneficiaries");
            case "IR-K07" ->
                subject + " " + whole(signal.value()) + " petitions in "
                        + signal.indicator().values().count("months") + " months";
            default -> subject;
        };
    }

    private static String share(Signal signal) {
        String byAmount = fact(signal, "supplier");
        String byCount = fact(signal, "frequent");
        String amount = perCent((Double) signal.facts().get("amountShare"));
        String count = perCent((Double) signal.facts().get("countShare"));
        return byAmount.equals(byCount)
                ? byAmount + " in " + signal.key() + " (" + amount + "%)"
                : signal.key() + ": " + byAmount + " " + amount + "% of amount, " + byCount + " " + count
                        + "% of count";
    }

    private static String fact(Signal signal, String name) {
        return String.valueOf(signal.facts().get(name));
    }

    private static String millions(Signal signal, String name, int digits) {
        BigDecimal yuan = (BigDecimal) signal.facts().get(name);
        return yuan.movePointLeft(6).setScale(digits, RoundingMode.HALF_UP).toPlainString() + "m";
    }

    private static String perCent(double share) {
        BigDecimal value = BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return value.stripTrailingZeros().toPlainString();
    }

    private static String whole(double value) {
        return String.valueOf((long) value);
    }
}
