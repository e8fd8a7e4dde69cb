package org.probity.measures.dossiers;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a dossier the log covers: all it says, with its signatures. */
@Configuration(proxyBeanMethods = false)
class DossiersAudit {

    @Bean
    AuditedContent auditedDossiers() {
        return new AuditedContent(Dossiers.SUBJECT, """
                select d.id, jsonb_build_object('dossier', to_jsonb(d),
                    'signatures', (select jsonb_agg(to_jsonb(g) order by g.id) from measures.dossier_signature g where g.dossier_id = d.id)) as content
                from measures.dossier d
                """);
    }
}
