package org.probity.measures.projects;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this package the log covers: a project, each link and each contract, with all that hangs on it. */
@Configuration(proxyBeanMethods = false)
class ProjectsAudit {

    @Bean
    AuditedContent auditedMeasuresProjects() {
        return new AuditedContent(Projects.SUBJECT, """
                select p.id, jsonb_build_object('project', to_jsonb(p),
                    'parties', (select jsonb_agg(to_jsonb(y) order by y.id) from measures.project_party y where y.project_id = p.id),
                    'statements', (select jsonb_agg(to_jsonb(t) order by t.id) from measures.project_statement t
                        where t.project_id = p.id)) as content
                from measures.project p
                """);
    }

    @Bean
    AuditedContent auditedMeasuresProjectLinks() {
        return new AuditedContent(Links.SUBJECT, """
                select l.id, jsonb_build_object('link', to_jsonb(l),
                    'subjects', (select jsonb_agg(to_jsonb(s) order by s.id) from measures.project_subject s where s.link_id = l.id),
                    'references', (select jsonb_agg(to_jsonb(f) order by f.id) from measures.project_reference f where f.link_id = l.id),
                    'evidence', (select jsonb_agg(to_jsonb(e) order by e.id) from measures.project_evidence e where e.link_id = l.id),
                    'checks', (select jsonb_agg(to_jsonb(k) order by k.id) from measures.project_check k where k.link_id = l.id)) as content
                from measures.project_link l
                """);
    }

    @Bean
    AuditedContent auditedMeasuresProjectContracts() {
        return new AuditedContent(ContractActs.SUBJECT, """
                select c.id, jsonb_build_object('contract', to_jsonb(c),
                    'supplements', (select jsonb_agg(to_jsonb(s) order by s.id) from measures.project_supplement s where s.contract_id = c.id),
                    'payments', (select jsonb_agg(to_jsonb(y) order by y.id) from measures.project_payment y where y.contract_id = c.id)) as content
                from measures.project_contract c
                """);
    }
}
