package org.probity.measures.responsibility;

import java.util.List;
import org.probity.organization.Post;
import org.probity.risks.Grade;

/**
 * Which office answers for what. The first rule that concerns a post or unit point says at which office responsibility begins;
 * from there it goes upward past every vacancy, and past whoever holds the post.
 */
sealed interface ResponsibilityRule {

    boolean concerns(Charge charge);

    Office begins();

    /** Whether the leader in charge of the section answers as well. */
    default boolean jointly() {
        return false;
    }

    /** In their order: one's own post comes before its grade, the leaders' own posts after HIGH, since that is the head's too. */
    List<ResponsibilityRule> ALL = List.of(
            new HeadsOwnPostIsTheSuperiors(),
            new HighIsTheHeads(),
            new LeadersOwnPostIsTheHeads(),
            new ChiefsOwnPostIsTheLeaders(),
            new MediumIsTheLeaders(),
            new LowIsTheChiefs(),
            new UngradedIsTheChiefs());

    static ResponsibilityRule of(Charge charge) {
        return ALL.stream().filter(rule -> rule.concerns(charge)).findFirst().orElseThrow();
    }

    /** The head's own post is the superior's (P2.2.1c, invariant 3). */
    record HeadsOwnPostIsTheSuperiors() implements ResponsibilityRule {
        @Override
        public boolean concerns(Charge charge) {
            return charge.level() == Post.Level.UNIT_HEAD;
        }

        @Override
        public Office begins() {
            return Office.SUPERIOR;
        }
    }

    /** The head answers for HIGH posts (P2.2.1c); the leader in charge stays responsible jointly (P2.2.1d). */
    record HighIsTheHeads() implements ResponsibilityRule {
        @Override
        public boolean concerns(Charge charge) {
            return charge.grade() == Grade.HIGH;
        }

        @Override
        public Office begins() {
            return Office.HEAD;
        }

        @Override
        public boolean jointly() {
            return true;
        }
    }

    /** A leader's own post is the head's, since nobody answers for oneself (P2.2.1b, P2.2.1d). */
    record LeadersOwnPostIsTheHeads() implements ResponsibilityRule {
        @Override
        public boolean concerns(Charge charge) {
            return charge.level() != null && charge.level().leads();
        }

        @Override
        public Office begins() {
            return Office.HEAD;
        }
    }

    /** A chief's own post is the leader's in charge (P2.2.1b, P2.2.1d). */
    record ChiefsOwnPostIsTheLeaders() implements ResponsibilityRule {
        @Override
        public boolean concerns(Charge charge) {
            return charge.level() == Post.Level.SECTION_CHIEF;
        }

        @Override
        public Office begins() {
            return Office.LEADER;
        }
    }

    /** The leader in charge answers for MEDIUM posts of the division (P2.2.1d). */
    record MediumIsTheLeaders() implements ResponsibilityRule {
        @Override
        public boolean concerns(Charge charge) {
            return charge.grade() == Grade.MEDIUM;
        }

        @Override
        public Office begins() {
            return Office.LEADER;
        }
    }

    /** The section's chief answers for LOW posts (P2.2.1d). */
    record LowIsTheChiefs() implements ResponsibilityRule {
        @Override
        public boolean concerns(Charge charge) {
            return charge.grade() == Grade.LOW;
        }

        @Override
        public Office begins() {
            return Office.CHIEF;
        }
    }

    /** Until its grade takes effect the nearest superior answers for a post, and the missing grade is shown (P0.1, P2.1.3b). */
    record UngradedIsTheChiefs() implements ResponsibilityRule {
        @Override
        public boolean concerns(Charge charge) {
            return charge.grade() == null;
        }

        @Override
        public Office begins() {
            return Office.CHIEF;
        }
    }
}
