package org.probity.measures.checks;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of evidence, checks, corrections and proposals the log covers: each whole row. */
@Configuration(proxyBeanMethods = false)
class ChecksAudit {

    static final String EVIDENCE = "measures.evidence";
    static final String CHECK = "measures.check";
    static final String CORRECTION = "measures.correction";
    static final String PROPOSAL = "measures.control-proposal";

    @Bean
    AuditedContent auditedEvidence() {
        return AuditedContent.row(EVIDENCE, "measures.evidence");
    }

    @Bean
    AuditedContent auditedChecks() {
        return AuditedContent.row(CHECK, "measures.check_record");
    }

    @Bean
    AuditedContent auditedCorrections() {
        return AuditedContent.row(CORRECTION, "measures.correction");
    }

    @Bean
    AuditedContent auditedControlProposals() {
        return AuditedContent.row(PROPOSAL, "measures.control_proposal");
    }
}
