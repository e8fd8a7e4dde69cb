package org.probity.supervision.letters;

import org.probity.audit.AuditedContent;
import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where letters stand in the menu, and what of them the log covers: the letter with its readers and records of service, templates, words. */
@Configuration(proxyBeanMethods = false)
class LettersFrame {

    @Bean
    MenuEntry lettersMenu() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL, 60, "supervision.letters", LetterPages.PATH, "mail", LetterSight.READ);
    }

    @Bean
    AuditedContent auditedLetters() {
        return new AuditedContent("supervision.letter", """
                select l.id, to_jsonb(l) || jsonb_build_object(
                    'readers', (select jsonb_agg(r.person_id order by r.person_id) from supervision.letter_reader r where r.letter_id = l.id),
                    'services', (select jsonb_agg(to_jsonb(v) order by v.id) from supervision.letter_service v where v.letter_id = l.id)) as content
                from supervision.letter l
                """);
    }

    @Bean
    AuditedContent auditedLetterTemplates() {
        return AuditedContent.row(LetterTemplates.SUBJECT, "supervision.letter_template");
    }

    @Bean
    AuditedContent auditedLetterWords() {
        return AuditedContent.row(LetterNumbers.SUBJECT, "supervision.letter_word");
    }
}
