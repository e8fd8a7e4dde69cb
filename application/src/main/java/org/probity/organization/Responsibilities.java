package org.probity.organization;

import java.util.Set;

/**
 * What a person answers for on a day, as posts, divisions of leadership and appointments give it.
 *
 * @param unit             the unit the person belongs to
 * @param posts            posts held, deputising included
 * @param sections         sections those posts stand in
 * @param chiefOf          sections whose chief's post the person holds
 * @param leaderOf         sections the person's post is in charge of
 * @param headOfUnit       whether the person holds the head's post
 * @param appointments     standing roles
 */
public record Responsibilities(
        UnitId unit,
        Set<PostId> posts,
        Set<SectionId> sections,
        Set<SectionId> chiefOf,
        Set<SectionId> leaderOf,
        boolean headOfUnit,
        Set<Appointment.Role> appointments) {

    public Responsibilities {
        posts = Set.copyOf(posts);
        sections = Set.copyOf(sections);
        chiefOf = Set.copyOf(chiefOf);
        leaderOf = Set.copyOf(leaderOf);
        appointments = Set.copyOf(appointments);
    }
}
