package org.probity.measures.interests;

import org.probity.audit.AuditedContent;
import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where interests stand in the menu, and what of them the log covers: by hash, never in words. */
@Configuration(proxyBeanMethods = false)
class InterestFrame {

    @Bean
    MenuEntry interestsMenu() {
        return new MenuEntry(
                MenuEntry.Group.CONTROL,
                57,
                "measures.interests",
                "/measures/interests",
                "affiliate",
                "measures:read-recusals");
    }

    /** A declaration with its lines. */
    @Bean
    AuditedContent auditedDeclarations() {
        return new AuditedContent("measures.declaration", """
                select d.id, to_jsonb(d) || jsonb_build_object(
                    'relatives', (select jsonb_agg(to_jsonb(r) order by r.position) from measures.declared_relative r where r.declaration_id = d.id),
                    'interests', (select jsonb_agg(to_jsonb(i) order by i.position) from measures.declared_interest i where i.declaration_id = d.id),
                    'posts', (select jsonb_agg(to_jsonb(p) order by p.position) from measures.declared_post p where p.declaration_id = d.id)) as content
                from measures.declaration d
                """);
    }

    @Bean
    AuditedContent auditedRecusals() {
        return AuditedContent.row("measures.recusal", "measures.recusal");
    }
}
