package org.probity.monitoring.runs;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the runs the log covers: each whole, with the signals it raised. */
@Configuration(proxyBeanMethods = false)
class RunsAudit {

    @Bean
    AuditedContent auditedRuns() {
        return new AuditedContent(RunLog.SUBJECT, """
                select r.id, to_jsonb(r) || jsonb_build_object('hits', coalesce(
                    (select jsonb_agg(to_jsonb(h) - 'run_id' order by h.position) from monitoring.run_hit h where h.run_id = r.id), '[]')) as content
                from monitoring.run r
                """);
    }
}
