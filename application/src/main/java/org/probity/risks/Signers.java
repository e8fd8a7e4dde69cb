package org.probity.risks;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;

/**
 * Which persons of a unit may sign at which level today. One rule holds for all: nobody signs a form about oneself, and nobody
 * signs two levels of one form (segregation rule 1). Where that leaves nobody, the next in the line does: the head, then discipline
 * inspection.
 *
 * @param chiefs      for each section who holds or deputises in a chief's post
 * @param leaders     for each section the leaders in charge
 * @param delegations who lent which signature to whom
 */
record Signers(
        Map<SectionId, Set<PersonId>> chiefs,
        Map<SectionId, Set<PersonId>> leaders,
        Set<PersonId> heads,
        Set<PersonId> office,
        Set<PersonId> discipline,
        Set<PersonId> superiors,
        List<Delegation> delegations) {

    /**
     * A signature lent by name and for some days.
     *
     * @param permission as in {@code risks:sign-chief}
     * @param section    the one section it is limited to; none for all that the giver has
     */
    record Delegation(
            PersonId from,
            PersonId to,
            String permission,
            @Nullable SectionId section) {

        boolean of(String wanted, Form form) {
            return permission.equals(wanted) && (section == null || section.equals(form.section()));
        }
    }

    /**
     * Whom a form waits for.
     *
     * @param line   the line of the lifecycle that is next
     * @param people who may do it
     */
    record Waiting(FormLifecycle.Line line, Set<PersonId> people) {

        public SignatureLevel level() {
            return line.act().level().orElseThrow();
        }
    }

    /** Whom the form waits for now; nobody while it waits for a meeting or is over. */
    Optional<Waiting> next(Form form, Set<PersonId> signed) {
        return waiting(form, form.state(), signed);
    }

    /** Who would be next after the author: they may record that the author refuses. */
    Optional<Waiting> afterAuthor(Form form) {
        return waiting(form, FormState.SELF_SIGNED, Set.of());
    }

    private Optional<Waiting> waiting(Form form, FormState state, Set<PersonId> signed) {
        return FormLifecycle.signing(form.chain(), state).stream()
                .map(line -> new Waiting(line, eligible(line.who(), form, signed)))
                .filter(waiting -> !waiting.people().isEmpty())
                .findFirst();
    }

    private Set<PersonId> eligible(FormLifecycle.Who who, Form form, Set<PersonId> signed) {
        var excluded = new HashSet<>(signed);
        if (form.person() != null) {
            excluded.add(form.person());
        }
        return switch (who) {
            case AUTHOR -> authors(form);
            case CHIEF -> firstOf(excluded, lent(chiefsOrHeads(form), "risks:sign-chief", form, of(chiefs, form)));
            case LEADER_FOR_CHIEF, LEADER ->
                firstOf(
                        excluded,
                        lent(of(leaders, form), "risks:sign-leader", form, of(leaders, form)),
                        heads,
                        discipline);
            case HEAD -> firstOf(excluded, heads, superiors, discipline);
            case OFFICE -> firstOf(excluded, office, heads, discipline);
            case NEXT_SIGNER, SECTION_MEETING, LEADING_GROUP_MEETING, LEADING_GROUP_OR_SUPERIOR_MEETING, ORGANISATION ->
                Set.of();
        };
    }

    /** The holder; for a unit form the section's chief or, without one, the leader in charge, and the office. */
    Set<PersonId> authors(Form form) {
        if (form.person() != null) {
            return Set.of(form.person());
        }
        var answering = firstOf(Set.of(), of(chiefs, form), of(leaders, form));
        return Stream.concat(answering.stream(), office.stream()).collect(toUnmodifiableSet());
    }

    /** For whom the person acts when signing by a delegation; none when it is their own office. */
    @Nullable
    PersonId onBehalfOf(PersonId person, SignatureLevel level, Form form) {
        var permission = level == SignatureLevel.CHIEF ? "risks:sign-chief" : "risks:sign-leader";
        var owners = switch (level) {
            case CHIEF -> chiefsOrHeads(form);
            case LEADER -> of(leaders, form);
            case SELF, HEAD, OFFICE, COLLECTIVE -> Set.<PersonId>of();
        };
        if (owners.contains(person)) {
            return null;
        }
        return delegations.stream()
                .filter(delegation -> delegation.of(permission, form))
                .filter(delegation -> delegation.to().equals(person) && owners.contains(delegation.from()))
                .map(Delegation::from)
                .findFirst()
                .orElse(null);
    }

    private static Set<PersonId> of(Map<SectionId, Set<PersonId>> people, Form form) {
        return people.getOrDefault(form.section(), Set.of());
    }

    /** Whose the chief's signature is to lend: the chief's or, while the post is vacant, the head's (P2.1.2d). */
    private Set<PersonId> chiefsOrHeads(Form form) {
        var own = of(chiefs, form);
        return own.isEmpty() ? heads : own;
    }

    /** The people themselves with those to whom the owners of the signature lent it. */
    private Set<PersonId> lent(Set<PersonId> owners, String permission, Form form, Set<PersonId> people) {
        var all = new HashSet<>(people);
        delegations.stream()
                .filter(delegation -> delegation.of(permission, form) && owners.contains(delegation.from()))
                .forEach(delegation -> all.add(delegation.to()));
        return all;
    }

    @SafeVarargs
    private static Set<PersonId> firstOf(Set<PersonId> excluded, Set<PersonId>... candidates) {
        return Stream.of(candidates)
                .map(people -> people.stream()
                        .filter(person -> !excluded.contains(person))
                        .collect(toUnmodifiableSet()))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }
}
