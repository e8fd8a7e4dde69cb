package org.probity.organization;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a permission opens to a viewer: all of the unit, or those of some sections and posts. Lists, totals, exports and
 * search all pass {@link #predicate}, so that any total equals the rows that can be listed.
 */
public record Scope(UnitId unit, boolean whole, Set<SectionId> sections, Set<PostId> posts) {

    public Scope {
        sections = Set.copyOf(sections);
        posts = Set.copyOf(posts);
    }

    public static Scope nothing(UnitId unit) {
        return new Scope(unit, false, Set.of(), Set.of());
    }

    public boolean isNothing() {
        return !whole && sections.isEmpty() && posts.isEmpty();
    }

    /** Whether a row of the section, and of the post where it has one, lies within. */
    public boolean covers(UnitId rowUnit, SectionId section, @Nullable PostId post) {
        return rowUnit.equals(unit) && (whole || sections.contains(section) || (post != null && posts.contains(post)));
    }

    /**
     * SQL that is true for the rows within, over the columns {@code unit_id, section_id, post_id} of {@code alias}; bind {@link
     * #parameters()}.
     */
    public String predicate(String alias) {
        var ofUnit = alias + ".unit_id = :scope_unit";
        if (whole) {
            return ofUnit;
        }
        return "(%s and (%s.section_id = any(:scope_sections) or %s.post_id = any(:scope_posts)))"
                .formatted(ofUnit, alias, alias);
    }

    /** What {@link #predicate} is bound to; too many names are harmless to a named-parameter statement. */
    public Map<String, Object> parameters() {
        return Map.of(
                "scope_unit", unit.value(),
                "scope_sections", sections.stream().map(SectionId::value).toArray(UUID[]::new),
                "scope_posts", posts.stream().map(PostId::value).toArray(UUID[]::new));
    }

    /** What either opens. */
    public Scope and(Scope other) {
        var allSections = new HashSet<>(sections);
        allSections.addAll(other.sections);
        var allPosts = new HashSet<>(posts);
        allPosts.addAll(other.posts);
        return new Scope(unit, whole || other.whole, allSections, allPosts);
    }
}
