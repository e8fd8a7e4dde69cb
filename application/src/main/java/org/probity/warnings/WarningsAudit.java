package org.probity.warnings;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a warning the log covers: the row with its signals. */
@Configuration(proxyBeanMethods = false)
class WarningsAudit {

    @Bean
    AuditedContent auditedWarnings() {
        return new AuditedContent(Warnings.SUBJECT, """
                select w.id, to_jsonb(w) || jsonb_build_object('signals',
                    (select jsonb_agg(to_jsonb(g) order by g.position) from warnings.warning_signal g where g.warning_id = w.id)) as content
                from warnings.warning w
                """);
    }
}
