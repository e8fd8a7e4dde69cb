package org.probity.warnings;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a warning the log covers: the row with its signals. */
@Configuration(proxyBeanMethods = false)
class WarningsAudit {

    @Bean
    AuditedContent auditedWarnings() {
        return new AuditedContent(Warnings.SUBJECT, """
                select w.id, to_jsonb(w) || jsonb_build_object('signals',
                    (select jsonb_agg(to_jsonb(g) order by g.position) from warnings.warning_signal g where g.warning_id = w.id))
                    -- interviews and disposals
                    || jsonb_build_object('interview', (select to_jsonb(i) from warnings.interview i where i.id = w.id),
                    'interview_persons', (select jsonb_agg(to_jsonb(i) order by i.position) from warnings.interview_person i where i.interview_id = w.id),
                    'interview_items', (select jsonb_agg(to_jsonb(i) order by i.position) from warnings.interview_item i where i.interview_id = w.id),
                    'interview_judgements', (select jsonb_agg(to_jsonb(j) order by j.criterion) from warnings.interview_judgement j where j.interview_id = w.id),
                    'disposal', (select to_jsonb(d) from warnings.disposal d where d.id = w.id),
                    'disposal_roles', (select jsonb_agg(to_jsonb(r) order by r.role) from warnings.disposal_role r where r.disposal_id = w.id),
                    'appeals', (select jsonb_agg(to_jsonb(a) order by a.role) from warnings.appeal a where a.disposal_id = w.id)) as content
                from warnings.warning w
                """);
    }
}
