package org.probity.monitoring.signals;

import org.probity.audit.AuditedContent;
import org.probity.audit.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a signal the log covers: its row, the frozen rows it rests on, whom it concerns, who verifies, where it went. */
@Configuration(proxyBeanMethods = false)
class SignalsAudit {

    static final String SIGNAL = "monitoring.signal";
    static final String TERMS = "monitoring.signal-terms";

    static Subject subject(SignalId id) {
        return Subject.of(SIGNAL, id.value());
    }

    @Bean
    AuditedContent auditedSignals() {
        return new AuditedContent(SIGNAL, """
                select s.id, to_jsonb(s) || jsonb_build_object(
                    'occurrences', (select jsonb_agg(to_jsonb(o) order by o.position) from monitoring.signal_occurrence o where o.signal_id = s.id),
                    'persons', (select jsonb_agg(to_jsonb(p) order by p.person_id) from monitoring.signal_person p where p.signal_id = s.id),
                    'verifiers', (select jsonb_agg(to_jsonb(v) order by v.position) from monitoring.signal_verifier v where v.signal_id = s.id),
                    'members', (select jsonb_agg(to_jsonb(m) order by m.member_id) from monitoring.signal_member m where m.signal_id = s.id),
                    'references', (select jsonb_agg(to_jsonb(r) order by r.position) from monitoring.signal_reference r where r.signal_id = s.id)
                    ) as content
                from monitoring.signal s
                """);
    }

    @Bean
    AuditedContent auditedSignalTerms() {
        return AuditedContent.row(TERMS, "monitoring.signal_terms");
    }
}
