package org.probity.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.Reader;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.security.access.AccessDeniedException;

/**
 * The person behind a request, with all that their posts, appointments and delegations allow today.
 *
 * @param person   who it is; none for an administrator, who sees no business content
 * @param unit     the unit they belong to
 * @param scopes   for each permission they have, the rows it opens, delegated ones included
 * @param delegated what they may do in another's name only
 * @param acting   in whose name the running request acts
 * @param mustChangePassword whether they have to choose a password before anything else
 */
public record Viewer(
        AccountId account,
        String username,
        @Nullable PersonId person,
        Bilingual name,
        @Nullable UnitId unit,
        Set<Role> roles,
        Set<PostId> posts,
        Set<SectionId> sections,
        Map<String, Scope> scopes,
        List<Delegated> delegated,
        Acting acting,
        boolean mustChangePassword)
        implements Reader {

    @Override
    public boolean may(String permission) {
        return scopes.containsKey(permission);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * The rows the permission opens.
     *
     * @throws AccessDeniedException when it opens none
     */
    @Override
    public Scope scope(String permission) {
        var scope = scopes.get(permission);
        if (scope == null) {
            throw new AccessDeniedException(permission);
        }
        return scope;
    }

    /**
     * The person, where only a person may act.
     *
     * @throws AccessDeniedException for an administrator
     */
    @Override
    public PersonId requirePerson() {
        if (person == null) {
            throw new AccessDeniedException("An administrator has no business content");
        }
        return person;
    }

    @Override
    public UnitId requireUnit() {
        if (unit == null) {
            throw new AccessDeniedException("An administrator has no business content");
        }
        return unit;
    }

    /** Refuses a row outside the permission's scope. */
    @Override
    public void require(String permission, UnitId rowUnit, SectionId section, @Nullable PostId post) {
        if (!scope(permission).covers(rowUnit, section, post)) {
            throw new AccessDeniedException(permission);
        }
        onBehalfOf(permission, section);
    }

    /**
     * In whose name one acts who uses the permission on a row of the section: a delegating person, or none when one's own posts
     * suffice. What is logged from here on names that person.
     */
    public @Nullable PersonId onBehalfOf(String permission, SectionId section) {
        if (!Delegable.isDelegable(permission)) {
            return null;
        }
        var used = delegated.stream()
                .filter(d -> d.permission().equals(permission) && d.section().equals(section))
                .findFirst();
        acting.inTheNameOf(used.map(Delegated::name).orElse(null));
        return used.map(Delegated::from).orElse(null);
    }
}
