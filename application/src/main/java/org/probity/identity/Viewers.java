package org.probity.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.probity.organization.Appointment;
import org.probity.organization.People;
import org.probity.organization.Responsibilities;
import org.probity.organization.Scope;
import org.probity.wording.Bilingual;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds out who is behind a request, and what they may do as of today. */
@Component
public class Viewers {

    private final Accounts accounts;
    private final People people;
    private final Permissions permissions;
    private final Clock clock;
    private final ZoneId zone;

    Viewers(Accounts accounts, People people, Permissions permissions, Clock clock, ZoneId zone) {
        this.accounts = accounts;
        this.people = people;
        this.permissions = permissions;
        this.clock = clock;
        this.zone = zone;
    }

    /** The viewer of the running request, when somebody is signed in. */
    public Optional<Viewer> current() {
        return signedIn().flatMap(signedIn -> of(signedIn.getUsername()));
    }

    static Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    /** The viewer that an account name stands for. */
    public Optional<Viewer> of(String username) {
        return accounts.find(username).filter(account -> !account.disabled()).map(this::viewer);
    }

    private Viewer viewer(Account account) {
        var personId = account.person();
        if (personId == null) {
            var scopes = new HashMap<String, Scope>();
            var nowhere = Scope.nothing(
                    new org.probity.organization.UnitId(account.id().value()));
            permissions.all().stream()
                    .filter(permission -> permissions.reach(permission, Role.SYSTEM_ADMINISTRATOR) != Reach.NONE)
                    .forEach(permission -> scopes.put(permission, nowhere));
            return new Viewer(
                    account.id(),
                    account.username(),
                    null,
                    new Bilingual(account.username(), account.username()),
                    null,
                    EnumSet.of(Role.SYSTEM_ADMINISTRATOR),
                    Set.of(),
                    Set.of(),
                    Map.copyOf(scopes));
        }
        var today = LocalDate.now(clock.withZone(zone));
        var person = people.find(personId).orElseThrow();
        var duties = people.responsibilitiesOf(personId, today);
        var roles = roles(duties);
        return new Viewer(
                account.id(),
                account.username(),
                personId,
                person.name(),
                person.unit(),
                roles,
                duties.posts(),
                duties.sections(),
                scopes(duties, roles));
    }

    private Map<String, Scope> scopes(Responsibilities duties, Set<Role> roles) {
        var scopes = new HashMap<String, Scope>();
        for (var permission : permissions.all()) {
            roles.stream()
                    .map(role -> scope(duties, permissions.reach(permission, role)))
                    .filter(scope -> !scope.isNothing())
                    .reduce(Scope::and)
                    .ifPresent(scope -> scopes.put(permission, scope));
        }
        return Map.copyOf(scopes);
    }

    private static Scope scope(Responsibilities duties, Reach reach) {
        return switch (reach) {
            case NONE -> Scope.nothing(duties.unit());
            case OWN -> new Scope(duties.unit(), false, Set.of(), duties.posts());
            case SECTION -> new Scope(duties.unit(), false, duties.chiefOf(), duties.posts());
            case DIVISION -> new Scope(duties.unit(), false, duties.leaderOf(), duties.posts());
            case UNIT -> new Scope(duties.unit(), true, Set.of(), Set.of());
        };
    }

    private static Set<Role> roles(Responsibilities duties) {
        var roles = EnumSet.noneOf(Role.class);
        if (!duties.posts().isEmpty()) {
            roles.add(Role.POST_HOLDER);
        }
        if (!duties.chiefOf().isEmpty()) {
            roles.add(Role.SECTION_CHIEF);
        }
        if (!duties.leaderOf().isEmpty()) {
            roles.add(Role.LEADER_IN_CHARGE);
        }
        if (duties.headOfUnit()) {
            roles.add(Role.HEAD_OF_UNIT);
        }
        duties.appointments().stream().map(Viewers::role).forEach(roles::add);
        return roles;
    }

    private static Role role(Appointment.Role appointment) {
        return switch (appointment) {
            case LEADING_GROUP_CHAIR, LEADING_GROUP_DEPUTY, LEADING_GROUP_MEMBER -> Role.LEADING_GROUP_MEMBER;
            case LEADING_GROUP_OFFICE -> Role.LEADING_GROUP_OFFICE;
            case DISCIPLINE_INSPECTION -> Role.DISCIPLINE_INSPECTION;
            case LEGAL_REVIEWER -> Role.LEGAL_REVIEWER;
            case ASSESSMENT_TEAM -> Role.ASSESSMENT_TEAM;
            case SUPERIOR -> Role.SUPERIOR;
            case AUDITOR -> Role.AUDITOR;
        };
    }
}
