package org.probity.measures.education;

import org.probity.audit.AuditedContent;
import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the education plan stands in the menu, and what of it the log covers. */
@Configuration(proxyBeanMethods = false)
class EducationFrame {

    @Bean
    MenuEntry educationPlanMenu() {
        return new MenuEntry(
                MenuEntry.Group.CONTROL,
                56,
                "measures.education.plan",
                "/measures/education",
                "book-2",
                "measures:read-education");
    }

    /** A line with the points it answers. */
    @Bean
    AuditedContent auditedEducationLines() {
        return new AuditedContent("measures.education-line", """
                select l.id, to_jsonb(l) || jsonb_build_object(
                    'points', (select jsonb_agg(p.point_id order by p.point_id) from measures.education_point p where p.line_id = l.id)) as content
                from measures.education_line l
                """);
    }

    @Bean
    AuditedContent auditedEducationWords() {
        return AuditedContent.row("measures.education-word", "measures.education_word");
    }
}
