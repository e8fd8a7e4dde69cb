package org.probity.measures;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a measure's life the log covers: how it is carried out, with its revisions; what it says is covered with its risk point. */
@Configuration(proxyBeanMethods = false)
class MeasuresAudit {

    @Bean
    AuditedContent auditedMeasures() {
        return new AuditedContent(ControlMeasures.SUBJECT, """
                select m.id, to_jsonb(m) || jsonb_build_object(
                    'revisions', (select coalesce(jsonb_agg(to_jsonb(v) order by v.id), '[]') from measures.revision v where v.measure_id = m.id)) as content
                from measures.measure m""");
    }
}
