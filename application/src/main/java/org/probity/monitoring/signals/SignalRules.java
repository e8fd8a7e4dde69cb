package org.probity.monitoring.signals;

import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do which act of {@link SignalAct} about which signal; each refusal names the way out. */
@Component
public class SignalRules {

    private final Verifiers verifiers;
    private final People people;
    private final Dates dates;

    SignalRules(Verifiers verifiers, People people, Dates dates) {
        this.verifiers = verifiers;
        this.people = people;
        this.dates = dates;
    }

    /** What the viewer may do now, as the page offers it; the acts ask again. */
    boolean handles(SignalFacts signal, Viewer viewer) {
        return viewer.may(SignalAccess.VERIFY)
                && viewer.person() != null
                && refusal(signal, viewer.requirePerson()) == null;
    }

    static boolean verifies(SignalFacts signal, Viewer viewer) {
        return viewer.person() != null && signal.verifiers().contains(viewer.person());
    }

    /** Whether the other of the two is to conclude, since they are of the body that does. */
    boolean mayPropose(SignalFacts signal, Viewer viewer) {
        return verifies(signal, viewer)
                && signal.verifiers().stream()
                        .filter(one -> !one.equals(viewer.person()))
                        .anyMatch(other -> isOfBody(signal, other));
    }

    boolean mayConclude(SignalFacts signal, @Nullable PersonId proposer, Viewer viewer) {
        return proposer != null
                && verifies(signal, viewer)
                && !proposer.equals(viewer.person())
                && isOfBody(signal, viewer.requirePerson())
                && bar(signal, viewer.requirePerson()) == null;
    }

    void requireHandler(SignalFacts signal, Viewer viewer) {
        if (!viewer.may(SignalAccess.VERIFY)) {
            throw new AccessDeniedException(SignalAccess.VERIFY);
        }
        var refusal = refusal(signal, viewer.requirePerson());
        if (refusal != null) {
            throw new Refused(refusal);
        }
    }

    void requireVerifiers(SignalFacts signal, PersonId one, PersonId other) {
        if (one.equals(other)) {
            throw new Refused(Refusal.at("other", "monitoring.signal.refusal.same-verifier"));
        }
        var candidates = verifiers.of(signal);
        requireCandidate(signal, "one", one, candidates);
        requireCandidate(signal, "other", other, candidates);
        if (candidates.stream()
                .noneMatch(candidate -> candidate.concludes()
                        && (candidate.person().equals(one) || candidate.person().equals(other)))) {
            throw new Refused(Refusal.at("one", "monitoring.signal.refusal.no-body-" + signal.about()));
        }
    }

    private void requireCandidate(
            SignalFacts signal, String field, PersonId person, java.util.List<Verifiers.Candidate> candidates) {
        if (candidates.stream().noneMatch(candidate -> candidate.person().equals(person))) {
            var found = bar(signal, person);
            throw new Refused(Refusal.at(
                    field,
                    found == null
                            ? "monitoring.signal.refusal.not-a-verifier"
                            : "monitoring.signal.refusal.verifier-" + found));
        }
    }

    void requireVerifier(SignalFacts signal, Viewer viewer) {
        if (!verifies(signal, viewer)) {
            throw new AccessDeniedException(SignalAccess.VERIFY);
        }
        var found = bar(signal, viewer.requirePerson());
        if (found != null) {
            throw new Refused(Refusal.of("monitoring.signal.refusal.bar-" + found));
        }
    }

    void requireVerifierOrHandler(SignalFacts signal, Viewer viewer) {
        if (verifies(signal, viewer)) {
            requireVerifier(signal, viewer);
        } else {
            requireHandler(signal, viewer);
        }
    }

    void requireOtherConcludes(SignalFacts signal, Viewer viewer) {
        if (!mayPropose(signal, viewer)) {
            throw new Refused(Refusal.of("monitoring.signal.refusal.other-writes"));
        }
    }

    void requireConcluder(SignalFacts signal, @Nullable PersonId proposer, Viewer viewer) {
        requireVerifier(signal, viewer);
        if (proposer == null) {
            throw new Refused(Refusal.of("monitoring.signal.refusal.nothing-proposed"));
        }
        if (proposer.equals(viewer.person())) {
            throw new Refused(Refusal.of("monitoring.signal.refusal.own-proposal"));
        }
        if (!isOfBody(signal, viewer.requirePerson())) {
            throw new Refused(Refusal.of("monitoring.signal.refusal.body-" + signal.about()));
        }
    }

    private @Nullable Refusal refusal(SignalFacts signal, PersonId person) {
        var found = bar(signal, person);
        if (found != null) {
            return Refusal.of("monitoring.signal.refusal.bar-" + found);
        }
        return isOfBody(signal, person) ? null : Refusal.of("monitoring.signal.refusal.body-" + signal.about());
    }

    private @Nullable Bar bar(SignalFacts signal, PersonId person) {
        return VerifiersAreNotConcerned.bar(
                        person, people.responsibilitiesOf(person, dates.today()), verifiers.matter(signal))
                .orElse(null);
    }

    private boolean isOfBody(SignalFacts signal, PersonId person) {
        return VerifiersAreNotConcerned.isOfBody(people.responsibilitiesOf(person, dates.today()), signal.about());
    }
}
