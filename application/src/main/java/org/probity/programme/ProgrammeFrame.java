package org.probity.programme;

import org.probity.audit.AuditedContent;
import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the menu, and what of it the log covers. */
@Configuration(proxyBeanMethods = false)
class ProgrammeFrame {

    private static final String READ = "programme:read";

    @Bean
    MenuEntry cycleMenu() {
        return new MenuEntry(
                MenuEntry.Group.PREPARATION, 10, "programme.menu.cycle", "/programme/cycle", "timeline", READ);
    }

    @Bean
    MenuEntry meetingsMenu() {
        return new MenuEntry(
                MenuEntry.Group.EARLY_PREVENTION, 70, "programme.menu.meetings", "/programme/meetings", "gavel", READ);
    }

    @Bean
    MenuEntry noticesMenu() {
        return new MenuEntry(
                MenuEntry.Group.EARLY_PREVENTION,
                80,
                "programme.menu.notices",
                "/programme/notices",
                "speakerphone",
                READ);
    }

    @Bean
    MenuEntry feedbackMenu() {
        return new MenuEntry(
                MenuEntry.Group.EARLY_PREVENTION,
                90,
                "programme.menu.feedback",
                "/programme/feedback",
                "messages",
                READ);
    }

    @Bean
    AuditedContent auditedCycles() {
        return AuditedContent.row("programme.cycle", "programme.cycle");
    }

    /** A meeting with its attendance, agenda and votes. */
    @Bean
    AuditedContent auditedMeetings() {
        return new AuditedContent("programme.meeting", """
                select m.id, to_jsonb(m) || jsonb_build_object(
                    'attendance', (select jsonb_agg(to_jsonb(a) order by a.person_id) from programme.attendance a where a.meeting_id = m.id),
                    'items', (select jsonb_agg(to_jsonb(i) order by i.position) from programme.agenda_item i where i.meeting_id = m.id),
                    'votes', (select jsonb_agg(to_jsonb(v) order by v.agenda_item_id, v.person_id) from programme.vote v
                              join programme.agenda_item i on i.id = v.agenda_item_id where i.meeting_id = m.id)) as content
                from programme.meeting m
                """);
    }

    /** A notice with its lines. */
    @Bean
    AuditedContent auditedNotices() {
        return new AuditedContent("programme.notice", """
                select n.id, to_jsonb(n) || jsonb_build_object(
                    'lines', (select jsonb_agg(to_jsonb(l) order by l.position) from programme.notice_line l where l.notice_id = n.id)) as content
                from programme.notice n
                """);
    }

    @Bean
    AuditedContent auditedObjections() {
        return AuditedContent.row("programme.objection", "programme.objection");
    }

    /** A feedback window; what was said in it is covered item by item. */
    @Bean
    AuditedContent auditedFeedbackWindows() {
        return AuditedContent.row("programme.feedback-window", "programme.feedback_window");
    }

    @Bean
    AuditedContent auditedFeedback() {
        return AuditedContent.row("programme.feedback", "programme.feedback");
    }
}
