package org.probity.monitoring.indicators;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the indicators the log covers: every edition, whole. */
@Configuration(proxyBeanMethods = false)
class IndicatorsAudit {

    @Bean
    AuditedContent auditedIndicators() {
        return AuditedContent.row(Indicators.SUBJECT, "monitoring.indicator");
    }
}
