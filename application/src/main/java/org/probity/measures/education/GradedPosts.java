package org.probity.measures.education;

import java.time.LocalDate;
import java.util.Set;
import org.probity.organization.PostId;
import org.probity.organization.UnitId;
import org.probity.programme.AudienceKind;
import org.probity.risks.Grade;
import org.probity.risks.PostGrades;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Study can be held for posts of a grade: those whose grade is in force when the roster is drawn up (P2.2.2g). */
@Configuration(proxyBeanMethods = false)
class GradedPosts {

    @Bean
    AudienceKind highPosts(PostGrades grades) {
        return kind("measures.high-posts", Grade.HIGH, grades);
    }

    @Bean
    AudienceKind mediumPosts(PostGrades grades) {
        return kind("measures.medium-posts", Grade.MEDIUM, grades);
    }

    private static AudienceKind kind(String key, Grade grade, PostGrades grades) {
        return new AudienceKind() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public String label() {
                return "measures.audience." + grade;
            }

            @Override
            public Set<PostId> posts(UnitId unit, LocalDate day) {
                return grades.with(unit, grade);
            }
        };
    }
}
