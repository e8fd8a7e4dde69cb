package org.probity.warnings.lessons;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log covers each lesson as a whole row. */
@Configuration(proxyBeanMethods = false)
class LessonsAudit {

    @Bean
    AuditedContent auditedLessons() {
        return AuditedContent.row(Lessons.SUBJECT, "warnings.lesson");
    }
}
