package org.probity.risks;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the ledger's own tables the log covers. */
@Configuration(proxyBeanMethods = false)
class LedgerAudit {

    @Bean
    AuditedContent auditedReexaminations() {
        return AuditedContent.row("risks.reexamination", "risks.reexamination");
    }

    @Bean
    AuditedContent auditedRulesOfPoints() {
        return AuditedContent.row(PointRules.SUBJECT, "risks.point_rule");
    }
}
