package org.probity.monitoring.feeds;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the log covers of feeds: each delivery with every row it brought, who may deliver, and what is expected of a feed. */
@Configuration(proxyBeanMethods = false)
class FeedsAudit {

    @Bean
    AuditedContent auditedFeedBatches() {
        return new AuditedContent(Deliveries.SUBJECT, """
                select b.id, to_jsonb(b) || jsonb_build_object(
                    'records', (select encode(sha256(convert_to(string_agg(md5((to_jsonb(r) - 'superseded_by')::text), '' order by r.sequence), 'UTF8')), 'hex')
                        from monitoring.record r where r.batch_id = b.id),
                    'events', (select encode(sha256(convert_to(string_agg(md5((to_jsonb(e) - 'superseded_by')::text), '' order by e.sequence), 'UTF8')), 'hex')
                        from monitoring.event e where e.batch_id = b.id),
                    'findings', (select encode(sha256(convert_to(string_agg(md5(to_jsonb(f)::text), '' order by f.id), 'UTF8')), 'hex')
                        from monitoring.finding f where f.batch_id = b.id)) as content
                from monitoring.batch b""");
    }

    @Bean
    AuditedContent auditedFeedSources() {
        return new AuditedContent("monitoring.source", """
                select s.id, to_jsonb(s) || jsonb_build_object(
                    'tokens', (select coalesce(jsonb_agg(to_jsonb(t) order by t.id), '[]') from monitoring.source_token t where t.source_id = s.id)) as content
                from monitoring.source s""");
    }

    @Bean
    AuditedContent auditedFeedSettings() {
        return AuditedContent.row("monitoring.feed-setting", "monitoring.feed_setting");
    }
}
