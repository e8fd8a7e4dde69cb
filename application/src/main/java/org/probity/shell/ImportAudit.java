package org.probity.shell;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the log covers of imports: which file, by its hash, was imported into what. */
@Configuration(proxyBeanMethods = false)
class ImportAudit {

    @Bean
    AuditedContent auditedImports() {
        return new AuditedContent("shell.import", """
                select id, jsonb_build_object('unit', unit_id, 'account', account_id, 'register', register, 'file', file_name,
                    'sha256', encode(sha256, 'hex'), 'used_at', used_at, 'used_by', used_by, 'report', report) as content
                from shell.import_preview where used_at is not null
                """);
    }
}
