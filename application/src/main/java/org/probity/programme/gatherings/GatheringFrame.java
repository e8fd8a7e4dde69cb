package org.probity.programme.gatherings;

import org.probity.audit.AuditedContent;
import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What gatherings add to the menu, and what of them the log covers. */
@Configuration(proxyBeanMethods = false)
class GatheringFrame {

    @Bean
    MenuEntry mobilisationMenu() {
        return new MenuEntry(
                MenuEntry.Group.PREPARATION,
                40,
                "programme.menu.mobilisation",
                "/programme/mobilisation",
                "users-group",
                "programme:read");
    }

    @Bean
    MenuEntry educationMenu() {
        return new MenuEntry(
                MenuEntry.Group.PREPARATION,
                50,
                "programme.menu.education",
                "/programme/education",
                "school",
                "programme:read");
    }

    /** A gathering with its attendance, corrections and make-up sessions. */
    @Bean
    AuditedContent auditedGatherings() {
        return new AuditedContent("programme.gathering", """
                select g.id, to_jsonb(g) || jsonb_build_object(
                    'attendance', (select jsonb_agg(to_jsonb(a) order by a.person_id) from programme.gathering_attendance a where a.gathering_id = g.id),
                    'corrections', (select jsonb_agg(to_jsonb(c) order by c.id) from programme.attendance_correction c where c.gathering_id = g.id),
                    'make_ups', (select jsonb_agg(to_jsonb(m) order by m.id) from programme.make_up m where m.gathering_id = g.id),
                    'made_up', (select jsonb_agg(to_jsonb(m) order by m.person_id) from programme.make_up_attendance m where m.gathering_id = g.id)) as content
                from programme.gathering g
                """);
    }

    @Bean
    AuditedContent auditedReadings() {
        return AuditedContent.row("programme.reading", "programme.reading");
    }

    /** A quiz with its questions and their answers. */
    @Bean
    AuditedContent auditedQuizzes() {
        return new AuditedContent("programme.quiz", """
                select z.id, to_jsonb(z) || jsonb_build_object(
                    'questions', (select jsonb_agg(to_jsonb(q) order by q.position) from programme.quiz_question q where q.quiz_id = z.id),
                    'options', (select jsonb_agg(to_jsonb(o) order by o.question_id, o.position) from programme.quiz_option o
                                join programme.quiz_question q on q.id = o.question_id where q.quiz_id = z.id)) as content
                from programme.quiz z
                """);
    }

    @Bean
    AuditedContent auditedQuizAttempts() {
        return AuditedContent.row("programme.quiz-attempt", "programme.quiz_attempt");
    }

    @Bean
    AuditedContent auditedPledges() {
        return AuditedContent.row("programme.pledge", "programme.pledge");
    }

    @Bean
    AuditedContent auditedPledgeSignatures() {
        return AuditedContent.row("programme.pledge-signature", "programme.pledge_signature");
    }
}
