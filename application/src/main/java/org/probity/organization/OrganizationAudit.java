package org.probity.organization;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module the log covers. */
@Configuration(proxyBeanMethods = false)
class OrganizationAudit {

    @Bean
    AuditedContent auditedUnits() {
        return AuditedContent.row("organization.unit", "organization.unit");
    }

    @Bean
    AuditedContent auditedSections() {
        return AuditedContent.row("organization.section", "organization.section");
    }

    @Bean
    AuditedContent auditedPosts() {
        return AuditedContent.row("organization.post", "organization.post");
    }

    @Bean
    AuditedContent auditedPeople() {
        return AuditedContent.row("organization.person", "organization.person");
    }

    @Bean
    AuditedContent auditedHoldings() {
        return AuditedContent.row("organization.holding", "organization.holding");
    }

    @Bean
    AuditedContent auditedDivisions() {
        return AuditedContent.row("organization.division", "organization.division");
    }

    @Bean
    AuditedContent auditedAppointments() {
        return AuditedContent.row("organization.appointment", "organization.appointment");
    }
}
