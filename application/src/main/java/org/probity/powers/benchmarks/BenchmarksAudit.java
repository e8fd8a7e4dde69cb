package org.probity.powers.benchmarks;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the benchmarks the log covers: every edition, whole. */
@Configuration(proxyBeanMethods = false)
class BenchmarksAudit {

    @Bean
    AuditedContent auditedBenchmarks() {
        return AuditedContent.row(Benchmarks.SUBJECT, "powers.benchmark");
    }
}
