package org.probity.monitoring.indicators;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/** The indicators in force as the file that {@code check --indicators} takes (decision 0020), for whoever judges files with the engine alone. */
@Controller
class ExportPage {

    private final Indicators indicators;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final Dates dates;

    ExportPage(Indicators indicators, AuditLog auditLog, TransactionTemplate transactions, Dates dates) {
        this.indicators = indicators;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.dates = dates;
    }

    @GetMapping("/monitoring/indicators.yaml")
    @Allowed("monitoring:indicators")
    ResponseEntity<byte[]> export(Viewer viewer) {
        var unit = viewer.requireUnit();
        var yaml = yaml(indicators.on(unit, dates.today()));
        transactions.executeWithoutResult(status ->
                auditLog.append("monitoring.indicators-exported", Subject.of("monitoring.indicators", unit.value())));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"indicators-" + dates.today() + ".yaml\"")
                .body(yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** One indicator a line; what stands behind the colon is JSON, which is YAML too. */
    static String yaml(Iterable<IndicatorInForce> all) {
        var text = new StringBuilder("# Probity\nothers: skip\nindicators:\n");
        for (var each : all) {
            text.append("  # ")
                    .append(IndicatorWords.name(each.code()).zh())
                    .append(" / ")
                    .append(IndicatorWords.name(each.code()).in(Locale.ENGLISH))
                    .append('\n');
            text.append("  ")
                    .append(each.code())
                    .append(": ")
                    .append(
                            each.setting().enabled()
                                    ? SettingJson.write(SettingJson.ofIndicator(each.setting()))
                                    : "false")
                    .append('\n');
        }
        return text.toString();
    }
}
