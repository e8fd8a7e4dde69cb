package org.probity.measures.decisions;

import org.probity.audit.AuditedContent;
import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where assessments before decisions stand in the menu, and what of them the log covers. */
@Configuration(proxyBeanMethods = false)
class DecisionFrame {

    @Bean
    MenuEntry decisionsMenu() {
        return new MenuEntry(
                MenuEntry.Group.CONTROL,
                59,
                "measures.decisions",
                "/measures/decisions",
                "checklist",
                DecisionPages.READ);
    }

    /** An assessment with the points it touches. */
    @Bean
    AuditedContent auditedDecisions() {
        return new AuditedContent("measures.decision", """
                select d.id, to_jsonb(d) || jsonb_build_object(
                    'points', (select jsonb_agg(p.point_id order by p.point_id) from measures.decision_point p where p.decision_id = d.id)) as content
                from measures.decision d
                """);
    }
}
