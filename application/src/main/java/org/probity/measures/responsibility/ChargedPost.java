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
 * @param grade   the effective grade; none while there is none
 * @param riskless whether the holder's determined form declares that the post has no risk point
 * @param holders who holds it, those on leave and deputising included; empty when it is vacant
 * @param derived who answers by grade and organization
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
        Responsible derived) {

    static ChargedPost of(
            Post post, @Nullable Grade grade, boolean riskless, List<Officer> holders, LineOfCommand line) {
        var charge = Charge.ofPost(
                post.section(),
                post.level(),
                grade,
                holders.stream().map(Officer::person).collect(toUnmodifiableSet()));
        var derived = line.responsibleFor(charge);
        return new ChargedPost(
                post.id(),
                post.code(),
                post.name(),
                post.section(),
                post.level(),
                grade,
                riskless,
                List.copyOf(holders),
                grade == null && !riskless
                        ? derived.with(new Gap(Gap.Kind.UNGRADED, post.section(), post.id()))
                        : derived);
    }

    /** Who answers for it. */
    public Responsible responsible() {
        return derived;
    }
}
