package org.probity.powers;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module the log covers: a power with all that hangs on it, and the batches put before meetings. */
@Configuration(proxyBeanMethods = false)
class PowersAudit {

    @Bean
    AuditedContent auditedPowers() {
        return new AuditedContent("powers.power", """
                select p.id, jsonb_build_object(
                    'power', to_jsonb(p),
                    'bases', (select jsonb_agg(to_jsonb(b) order by b.id) from powers.legal_basis b where b.power_id = p.id),
                    'allocations', (select jsonb_agg(to_jsonb(a) order by a.id) from powers.allocation a where a.power_id = p.id),
                    'steps', (select jsonb_agg(to_jsonb(s) order by s.id) from powers.step s where s.power_id = p.id)) as content
                from powers.power p
                """);
    }

    @Bean
    AuditedContent auditedBatches() {
        return new AuditedContent("powers.batch", """
                select b.id, jsonb_build_object(
                    'batch', to_jsonb(b),
                    'lines', (select jsonb_agg(to_jsonb(l) order by l.power_id) from powers.batch_line l where l.batch_id = b.id)) as content
                from powers.batch b
                """);
    }
}
