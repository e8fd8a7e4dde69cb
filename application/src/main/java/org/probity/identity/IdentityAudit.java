package org.probity.identity;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module the log covers. Failed attempts and their lock change without an act of their own. */
@Configuration(proxyBeanMethods = false)
class IdentityAudit {

    @Bean
    AuditedContent auditedAccounts() {
        return new AuditedContent("identity.account", """
                select id, to_jsonb(t) - 'failed_attempts' - 'locked_until' - 'language' as content from identity.account t
                """);
    }

    @Bean
    AuditedContent auditedDelegations() {
        return AuditedContent.row("identity.delegation", "identity.delegation");
    }
}
