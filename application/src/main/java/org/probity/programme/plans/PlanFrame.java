package org.probity.programme.plans;

import org.probity.audit.AuditedContent;
import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What plans add to the menu, and what of them the log covers. */
@Configuration(proxyBeanMethods = false)
class PlanFrame {

    @Bean
    MenuEntry plansMenu() {
        return new MenuEntry(
                MenuEntry.Group.PREPARATION,
                20,
                "programme.menu.plans",
                "/programme/plans",
                "file-text",
                "programme:read");
    }

    /** A plan with its sections, schedule, lines of work and signatures. */
    @Bean
    AuditedContent auditedPlans() {
        return new AuditedContent(Plans.SUBJECT, """
                select p.id, to_jsonb(p) || jsonb_build_object(
                    'sections', (select jsonb_agg(to_jsonb(s) order by s.position) from programme.plan_section s where s.plan_id = p.id),
                    'stages', (select jsonb_agg(to_jsonb(s) order by s.stage) from programme.plan_stage s where s.plan_id = p.id),
                    'tasks', (select jsonb_agg(to_jsonb(t) order by t.position) from programme.plan_task t where t.plan_id = p.id),
                    'signatures', (select jsonb_agg(to_jsonb(g) order by g.signed_at, g.id) from programme.plan_signature g
                                   where g.plan_id = p.id)) as content
                from programme.plan p
                """);
    }

    @Bean
    AuditedContent auditedPlanProgress() {
        return AuditedContent.row(PlanProgress.SUBJECT, "programme.plan_progress");
    }

    @Bean
    AuditedContent auditedLeaderActions() {
        return AuditedContent.row(LeaderActions.SUBJECT, "programme.leader_action");
    }

    @Bean
    AuditedContent auditedSupersededDocuments() {
        return AuditedContent.row(SupersededDocuments.SUBJECT, "programme.superseded_document");
    }

    @Bean
    AuditedContent auditedStageGates() {
        return AuditedContent.row("programme.stage-gate", "programme.stage_gate");
    }
}
