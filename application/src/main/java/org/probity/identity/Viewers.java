package org.probity.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.probity.organization.Appointment;
import org.probity.organization.Leadership;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.Responsibilities;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
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
    private final Delegations delegations;
    private final Leadership leadership;
    private final Clock clock;
    private final ZoneId zone;

    Viewers(
            Accounts accounts,
            People people,
            Permissions permissions,
            Delegations delegations,
            Leadership leadership,
            Clock clock,
            ZoneId zone) {
        this.accounts = accounts;
        this.people = people;
        this.permissions = permissions;
        this.delegations = delegations;
        this.leadership = leadership;
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

    /**
     * The viewer that a person's account stands for; none without an account. One that is disabled counts as well: what waits for
     * the person's posts goes on waiting.
     */
    public Optional<Viewer> of(PersonId person) {
        return accounts.find(person).map(this::viewer);
    }

    private Viewer viewer(Account account) {
        var personId = account.person();
        if (personId == null) {
            var scopes = new HashMap<String, Scope>();
            var nowhere = Scope.nothing(new UnitId(account.id().value()));
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
                    Map.copyOf(scopes),
                    List.of(),
                    new Acting(),
                    account.mustChangePassword());
        }
        var today = LocalDate.now(clock.withZone(zone));
        var person = people.find(personId).orElseThrow();
        var duties = people.responsibilitiesOf(personId, today);
        var roles = roles(duties);
        var own = scopes(duties, roles);
        var delegated = delegations.to(personId, today).stream()
                .flatMap(delegation -> effective(delegation, duties.unit(), today))
                .filter(d -> !own.containsKey(d.permission())
                        || !own.get(d.permission()).covers(duties.unit(), d.section(), null))
                .toList();
        return new Viewer(
                account.id(),
                account.username(),
                personId,
                person.name(),
                person.unit(),
                roles,
                duties.posts(),
                duties.sections(),
                with(own, delegated, duties.unit()),
                delegated,
                new Acting(),
                account.mustChangePassword());
    }

    /** What a delegation gives today: as much as its giver still has, and for a vacant chief's post what the head may give. */
    private Stream<Delegated> effective(Delegation delegation, UnitId unit, LocalDate today) {
        var giver = people.responsibilitiesOf(delegation.from(), today);
        if (!giver.unit().equals(unit)) {
            return Stream.of();
        }
        var name = people.find(delegation.from()).orElseThrow().name();
        return delegation.powers().stream()
                .flatMap(power -> power.sectionsOf(giver, delegation.section(), vacant(today)).stream()
                        .map(section -> new Delegated(
                                power.permission(),
                                section,
                                delegation.from(),
                                name.zh().isEmpty() ? name.en() : name.zh())));
    }

    private Predicate<SectionId> vacant(LocalDate today) {
        return section -> leadership.chiefOf(section, today) == null;
    }

    private static Map<String, Scope> with(Map<String, Scope> own, List<Delegated> delegated, UnitId unit) {
        var scopes = new HashMap<>(own);
        delegated.forEach(
                d -> scopes.merge(d.permission(), new Scope(unit, false, Set.of(d.section()), Set.of()), Scope::and));
        return Map.copyOf(scopes);
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
            case SECTION -> new Scope(duties.unit(), false, duties.chiefOf(), Set.of());
            case DIVISION -> new Scope(duties.unit(), false, duties.leaderOf(), Set.of());
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
