package org.probity.powers.rules;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the register the log covers: a rule with its links; who changes a link appends an act about the rule. */
@Configuration(proxyBeanMethods = false)
class RulesAudit {

    @Bean
    AuditedContent auditedRules() {
        return new AuditedContent(Rules.SUBJECT, """
                select r.id, jsonb_build_object(
                    'rule', to_jsonb(r),
                    'links', (select jsonb_agg(to_jsonb(l) order by l.id) from powers.rule_link l where l.rule_id = r.id)) as content
                from powers.rule r
                """);
    }
}
