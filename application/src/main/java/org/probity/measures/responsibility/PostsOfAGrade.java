package org.probity.measures.responsibility;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.probity.organization.PostId;
import org.probity.organization.UnitId;
import org.probity.programme.AudienceKind;
import org.probity.risks.Grade;
import org.probity.risks.PostGrades;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Posts of one grade as an audience of study events: HIGH posts are taught at least twice a year (P2.2.2g). */
record PostsOfAGrade(Grade grade, PostGrades grades) implements AudienceKind {

    @Override
    public String key() {
        return "risks." + grade.name().toLowerCase(Locale.ROOT) + "-posts";
    }

    @Override
    public String label() {
        return "measures.audience." + grade;
    }

    @Override
    public Set<PostId> posts(UnitId unit, LocalDate day) {
        return grades.with(unit, grade);
    }

    /** The grades that study is held for. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        AudienceKind highPosts(PostGrades grades) {
            return new PostsOfAGrade(Grade.HIGH, grades);
        }

        @Bean
        AudienceKind mediumPosts(PostGrades grades) {
            return new PostsOfAGrade(Grade.MEDIUM, grades);
        }
    }
}
