package org.probity.measures.responsibility;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;

/**
 * A post with who answers for it. Its risk points are the answer of the same person.
 *
 * @param grade    the effective grade; none while there is none
 * @param riskless whether the holder's determined form declares that the post has no risk point
 * @param holders  who holds it, those on leave and deputising included; empty when it is vacant
 * @param derived  who answers by grade and organization
 * @param change   the manual change that covers the day, in effect or lapsed; none without one
 * @param named    whom the change names, while that person has authority over the post
 */
public record ChargedPost(
        PostId post,
        String code,
        Bilingual name,
        SectionId section,
        Post.Level level,
        @Nullable Grade grade,
        boolean riskless,
        List<Officer> holders,
        Responsible derived,
        @Nullable Change change,
        @Nullable Officer named) {

    public ChargedPost {
        holders = List.copyOf(holders);
    }

    static ChargedPost of(
            Post post,
            @Nullable Grade grade,
            boolean riskless,
            List<Officer> holders,
            LineOfCommand line,
            @Nullable Change change) {
        var charge = charge(post, grade, holders);
        var derived = line.responsibleFor(charge);
        var named = change == null ? null : AuthorityOverThePost.officer(change.person(), charge, line);
        if (grade == null && !riskless) {
            derived = derived.with(new Gap(Gap.Kind.UNGRADED, post.section(), post.id()));
        }
        if (change != null && named == null) {
            derived = derived.with(new Gap(Gap.Kind.CHANGE_LAPSED, post.section(), post.id()));
        }
        return new ChargedPost(
                post.id(),
                post.code(),
                post.name(),
                post.section(),
                post.level(),
                grade,
                riskless,
                holders,
                derived,
                change,
                named);
    }

    private static Charge charge(Post post, @Nullable Grade grade, List<Officer> holders) {
        return Charge.ofPost(post.section(), post.level(), grade, people(holders));
    }

    private static java.util.Set<org.probity.organization.PersonId> people(List<Officer> holders) {
        return holders.stream().map(Officer::person).collect(toUnmodifiableSet());
    }

    Charge charge() {
        return Charge.ofPost(section, level, grade, people(holders));
    }

    /** Who answers for it. */
    public Responsible responsible() {
        return named == null ? derived : derived.by(named);
    }
}
