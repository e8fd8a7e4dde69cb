package org.probity.warnings;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a warning the log covers: the row with its signals, and all that reminders and inquiries hold besides; the terms. */
@Configuration(proxyBeanMethods = false)
class WarningsAudit {

    @Bean
    AuditedContent auditedWarnings() {
        return new AuditedContent(Warnings.SUBJECT, """
                select w.id, to_jsonb(w) || jsonb_build_object(
                    'signals', (select jsonb_agg(to_jsonb(g) order by g.position) from warnings.warning_signal g where g.warning_id = w.id),
                    'reminder', (select to_jsonb(r) from warnings.reminder r where r.warning_id = w.id),
                    'inquiry', (select to_jsonb(i) from warnings.inquiry i where i.warning_id = w.id),
                    'questions', (select jsonb_agg(to_jsonb(q) order by q.round, q.position) from warnings.inquiry_question q where q.warning_id = w.id),
                    'replies', (select jsonb_agg(to_jsonb(y) order by y.round) from warnings.inquiry_reply y where y.warning_id = w.id),
                    'answers', (select jsonb_agg(to_jsonb(a) order by a.round, a.position) from warnings.inquiry_answer a where a.warning_id = w.id),
                    'evaluations', (select jsonb_agg(to_jsonb(e) order by e.round) from warnings.inquiry_evaluation e where e.warning_id = w.id),
                    'items', (select jsonb_agg(to_jsonb(m) order by m.position) from warnings.inquiry_item m where m.warning_id = w.id)) as content
                from warnings.warning w
                """);
    }

    @Bean
    AuditedContent auditedTerms() {
        return AuditedContent.row(Terms.SUBJECT, "warnings.term");
    }

    @Bean
    AuditedContent auditedEscalations() {
        return AuditedContent.row("warnings.escalation", "warnings.escalation");
    }
}
