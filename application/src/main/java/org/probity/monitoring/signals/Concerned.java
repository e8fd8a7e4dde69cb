package org.probity.monitoring.signals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Appointment;
import org.probity.organization.Holding;
import org.probity.organization.Holdings;
import org.probity.organization.Leadership;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.Responsibilities;
import org.probity.organization.SectionId;
import org.springframework.stereotype.Component;

/** Finds whom a signal concerns on a day, and so who may verify it. */
@Component
class Concerned {

    private final Posts posts;
    private final Holdings holdings;
    private final Leadership leadership;
    private final People people;

    Concerned(Posts posts, Holdings holdings, Leadership leadership, People people) {
        this.posts = posts;
        this.holdings = holdings;
        this.leadership = leadership;
        this.people = people;
    }

    /** Whom and where. */
    record Found(@Nullable SectionId section, Set<PersonId> persons, About about) {}

    Found by(NewSignal signal, LocalDate day) {
        var post = signal.post() == null ? null : posts.find(signal.post()).orElseThrow();
        var section = signal.section() == null && post != null ? post.section() : signal.section();
        var persons = persons(signal.persons(), signal.post(), section, day);
        return new Found(section, persons, about(persons, post, section, day));
    }

    /** Those named; else who holds the post; of a section without either, the chief, or the leader where there is none. */
    private Set<PersonId> persons(
            List<PersonId> named, @Nullable PostId post, @Nullable SectionId section, LocalDate day) {
        if (!named.isEmpty()) {
            return new LinkedHashSet<>(named);
        }
        if (post != null) {
            return holdings.of(post, day).stream().map(Holding::person).collect(Collectors.toSet());
        }
        if (section == null) {
            return Set.of();
        }
        var chief = leadership.chiefOf(section, day);
        var answers = chief == null ? leadership.leaderOf(section, day) : chief;
        return answers == null ? Set.of() : Set.of(answers);
    }

    private About about(Collection<PersonId> persons, @Nullable Post post, @Nullable SectionId section, LocalDate day) {
        return about(
                persons.stream()
                        .map(person -> people.responsibilitiesOf(person, day))
                        .toList(),
                post == null ? null : post.level(),
                persons.isEmpty() && section == null);
    }

    /**
     * The body that verifies, from what those concerned are.
     *
     * @param level the post's; it counts where nobody holds it
     * @param whole whether it is about the unit's programme as a whole, which is the office's own work
     */
    static About about(Collection<Responsibilities> concerned, Post.@Nullable Level level, boolean whole) {
        if (level == Post.Level.DISCIPLINE
                || appointed(concerned, Appointment.Role.DISCIPLINE_INSPECTION)
                || appointed(concerned, Appointment.Role.SUPERIOR)) {
            return About.INSPECTION;
        }
        if (level == Post.Level.UNIT_HEAD || concerned.stream().anyMatch(Responsibilities::headOfUnit)) {
            return About.HEAD;
        }
        return whole || appointed(concerned, Appointment.Role.LEADING_GROUP_OFFICE) ? About.OFFICE : About.STAFF;
    }

    private static boolean appointed(Collection<Responsibilities> concerned, Appointment.Role role) {
        return concerned.stream().anyMatch(one -> one.appointments().contains(role));
    }
}
