package org.probity.warnings.transfers;

import org.probity.audit.AuditedContent;
import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where transfers stand in an inspector's menu, and that the log covers them, under a name that says nothing. */
@Configuration(proxyBeanMethods = false)
class TransferFrame {

    @Bean
    MenuEntry transfersMenu() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL,
                59,
                "warnings.transfers",
                "/warnings/transfers",
                "lock",
                TransferPages.TRANSFER);
    }

    @Bean
    AuditedContent auditedTransfers() {
        return new AuditedContent(Transfers.SUBJECT, """
                select t.id, to_jsonb(t) || jsonb_build_object('readers',
                    (select jsonb_agg(r.person_id order by r.person_id) from warnings.transfer_reader r where r.transfer_id = t.id)) as content
                from warnings.transfer t
                """);
    }
}
