package org.probity.supervision.petitions;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of petitions the log covers: the whole, sealed as it is, under a name that says nothing. */
@Configuration(proxyBeanMethods = false)
class PetitionsAudit {

    @Bean
    AuditedContent auditedPetitions() {
        return new AuditedContent(Journal.SUBJECT, """
                select p.id, to_jsonb(p) || jsonb_build_object(
                    'excluded', (select jsonb_agg(x.person_id order by x.person_id) from supervision.petition_excluded x where x.petition_id = p.id),
                    'readers', (select jsonb_agg(to_jsonb(r) order by r.id) from supervision.petition_reader r where r.petition_id = p.id),
                    'messages', (select jsonb_agg(to_jsonb(m) order by m.position) from supervision.petition_message m where m.petition_id = p.id),
                    'files', (select jsonb_agg(jsonb_build_object('id', f.id, 'name', sha256(f.sealed_name), 'content', sha256(f.sealed_content))
                        order by f.id) from supervision.petition_file f where f.petition_id = p.id),
                    'acts', (select jsonb_agg(to_jsonb(a) order by a.id) from supervision.petition_access a where a.petition_id = p.id),
                    'reminders', (select jsonb_agg(to_jsonb(l) order by l.letter_id) from supervision.petition_reminder l where l.petition_id = p.id),
                    'signals', (select jsonb_agg(to_jsonb(g) order by g.signal_id) from supervision.petition_signal g where g.petition_id = p.id)
                ) as content
                from supervision.petition p
                union all select g.id, to_jsonb(g) from supervision.petition_register g
                """);
    }
}
