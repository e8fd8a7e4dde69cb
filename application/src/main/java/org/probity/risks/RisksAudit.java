package org.probity.risks;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What of this module the log covers. A form is covered with its signatures, returns and peer checks; a point with its measures
 * and its steps of grading: who changes any of these appends an act about the form or the point.
 */
@Configuration(proxyBeanMethods = false)
class RisksAudit {

    @Bean
    AuditedContent auditedForms() {
        return new AuditedContent("risks.form", """
                select f.id, to_jsonb(f) || jsonb_build_object(
                    'signatures', (select coalesce(jsonb_agg(to_jsonb(s) order by s.id), '[]') from risks.signature s where s.form_id = f.id),
                    'returns', (select coalesce(jsonb_agg(to_jsonb(r) order by r.id), '[]') from risks.return_comment r where r.form_id = f.id),
                    'peers', (select coalesce(jsonb_agg(to_jsonb(p) order by p.id), '[]') from risks.peer_check p where p.form_id = f.id)) as content
                from risks.form f""");
    }

    @Bean
    AuditedContent auditedPoints() {
        return new AuditedContent("risks.point", """
                select p.id, to_jsonb(p) || jsonb_build_object(
                    'measures', (select coalesce(jsonb_agg(to_jsonb(m) order by m.id), '[]') from risks.measure m where m.point_id = p.id),
                    'steps', (select coalesce(jsonb_agg(to_jsonb(g) order by g.id), '[]') from risks.grade_step g where g.point_id = p.id)) as content
                from risks.point p""");
    }
}
