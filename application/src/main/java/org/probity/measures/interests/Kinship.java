package org.probity.measures.interests;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.probity.organization.Post;
import org.probity.organization.SectionId;

/** Whether two relatives may sit where they sit (IR-H04; civil servants law 74). A reason to look, decided by people. */
final class Kinship {

    private static final Pattern SENSITIVE = Pattern.compile(
            "人事|组织|纪检|监察|审计|财务|会计|出纳|personnel|human resources|discipline|supervision|audit|finance|account|cashier",
            Pattern.CASE_INSENSITIVE);

    private Kinship() {}

    /** What stands against it. */
    enum Conflict {
        /** One leads the other directly. */
        DIRECT_LINE,
        /** Both stand directly under the same leader. */
        SAME_LEADER,
        /** One is a leader of the unit, the other does its personnel, discipline, audit or finance work. */
        SENSITIVE_WORK
    }

    /**
     * Where somebody sits.
     *
     * @param leads the sections of which the post is in charge
     * @param words names of post and section, in both languages
     */
    record Seat(SectionId section, Post.Level level, Set<SectionId> leads, String words) {

        boolean leadsUnit() {
            return level == Post.Level.UNIT_HEAD || level == Post.Level.DEPUTY || level == Post.Level.DISCIPLINE;
        }

        boolean leads(Seat other) {
            return switch (level) {
                case UNIT_HEAD -> other.leadsUnit() && other.level != Post.Level.UNIT_HEAD || chiefUnder(other);
                case DEPUTY, DISCIPLINE -> chiefUnder(other);
                case SECTION_CHIEF ->
                    section.equals(other.section)
                            && (other.level == Post.Level.SECTION_DEPUTY || other.level == Post.Level.STAFF);
                case SECTION_DEPUTY -> section.equals(other.section) && other.level == Post.Level.STAFF;
                case STAFF -> false;
            };
        }

        private boolean chiefUnder(Seat other) {
            return leads.contains(other.section) && !other.leadsUnit();
        }

        boolean isSensitive() {
            return SENSITIVE.matcher(words).find();
        }
    }

    static Set<Conflict> between(Seat one, Seat other, boolean sameChiefsLeader) {
        var conflicts = EnumSet.noneOf(Conflict.class);
        if (one.leads(other) || other.leads(one)) {
            conflicts.add(Conflict.DIRECT_LINE);
        } else if (!one.leadsUnit()
                && !other.leadsUnit()
                && (one.section().equals(other.section())
                        || sameChiefsLeader
                                && one.level() == Post.Level.SECTION_CHIEF
                                && other.level() == Post.Level.SECTION_CHIEF)) {
            conflicts.add(Conflict.SAME_LEADER);
        }
        if (one.leadsUnit() && other.isSensitive() || other.leadsUnit() && one.isSensitive()) {
            conflicts.add(Conflict.SENSITIVE_WORK);
        }
        return conflicts;
    }
}
