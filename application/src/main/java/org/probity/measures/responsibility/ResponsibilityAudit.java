package org.probity.measures.responsibility;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of responsibility the log covers: changes by hand, statements with what was signed, and the unit's own limit. */
@Configuration(proxyBeanMethods = false)
class ResponsibilityAudit {

    @Bean
    AuditedContent auditedResponsibilityChanges() {
        return AuditedContent.row(Changes.SUBJECT, "measures.responsibility_change");
    }

    @Bean
    AuditedContent auditedStatements() {
        return AuditedContent.row(Statements.SUBJECT, "measures.statement");
    }

    @Bean
    AuditedContent auditedResponsibilitySettings() {
        return AuditedContent.row(HighPostsLimit.SUBJECT, "measures.responsibility_setting");
    }
}
