package org.probity.measures.dossiers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.probity.powers.Allocation;
import org.probity.powers.Allocation.Role;
import org.probity.wording.Bilingual;

/**
 * How the power behind a HIGH point is shared out today (F3b): who handles, reviews, decides. Where one post or one person both handles
 * and decides it is a concentration, a reason to look at how the work is divided.
 */
record DossierAllocation(
        UUID power, String code, Bilingual name, String disclosure, boolean published, List<Part> parts) {

    private static final Set<Role> DECIDING = EnumSet.of(Role.APPROVE, Role.DECIDE);

    DossierAllocation {
        parts = List.copyOf(parts);
    }

    /** A part that a post plays, with the people who hold it. */
    record Part(UUID post, Bilingual postName, Role role, Set<UUID> people, List<Bilingual> names) {}

    /** What lies in one hand; {@code key} is the message about it. */
    record Concentration(String key, Bilingual who) {}

    /** The names of the posts that play a role. */
    public List<Bilingual> posts(Role role) {
        return parts.stream()
                .filter(part -> part.role() == role)
                .map(Part::postName)
                .toList();
    }

    public List<Concentration> concentrations() {
        var roles = new LinkedHashMap<UUID, Set<Role>>();
        var names = new LinkedHashMap<UUID, Bilingual>();
        for (var part : parts) {
            roles.computeIfAbsent(part.post(), post -> EnumSet.noneOf(Role.class))
                    .add(part.role());
            names.put(part.post(), part.postName());
        }
        var found = new ArrayList<Concentration>();
        roles.forEach((post, played) -> {
            if (Allocation.concentrated(played)) {
                found.add(new Concentration(
                        "measures.dossiers.concentration.post", names.getOrDefault(post, new Bilingual("", ""))));
            }
        });
        found.addAll(inOnePerson());
        if (parts.stream().noneMatch(part -> part.role() == Role.REVIEW || DECIDING.contains(part.role()))) {
            found.add(new Concentration("measures.dossiers.concentration.unchecked", new Bilingual("", "")));
        }
        return found;
    }

    /** One person in two posts, one of which handles what the other decides. */
    private List<Concentration> inOnePerson() {
        var found = new LinkedHashMap<UUID, Concentration>();
        for (var handling : parts) {
            for (var deciding : parts) {
                if (handling.role() == Role.HANDLE
                        && DECIDING.contains(deciding.role())
                        && !handling.post().equals(deciding.post())) {
                    var both = new HashSet<>(handling.people());
                    both.retainAll(deciding.people());
                    both.forEach(person -> found.putIfAbsent(
                            person, new Concentration("measures.dossiers.concentration.person", handling.postName())));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The names of those who hold posts, by role, for the statement. */
    public Map<Role, List<Part>> byRole() {
        var byRole = new LinkedHashMap<Role, List<Part>>();
        for (var role : Role.values()) {
            var of = parts.stream().filter(part -> part.role() == role).toList();
            if (!of.isEmpty()) {
                byRole.put(role, of);
            }
        }
        return byRole;
    }
}
