package org.probity.measures.responsibility;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes, decides and ends manual changes of responsibility (P2.2.1b; segregation rule 1). */
@Service
class ChangeDesk {

    private static final int LONGEST = 2000;

    private final Changes changes;
    private final ResponsiblePersons responsible;
    private final Dates dates;

    ChangeDesk(Changes changes, ResponsiblePersons responsible, Dates dates) {
        this.changes = changes;
        this.responsible = responsible;
        this.dates = dates;
    }

    /** What the office types. */
    record Typed(
            @Nullable String person,
            @Nullable String fromOn,
            @Nullable String toOn,
            @Nullable String reason) {

        static final Typed NOTHING = new Typed("", "", "", "");
    }

    @Transactional
    ChangeId propose(Viewer viewer, Subject subject, Typed typed) {
        var today = dates.today();
        var person = org.probity.frame.Asked.id(typed.person());
        var from = org.probity.frame.Asked.day(typed.fromOn());
        var to = org.probity.frame.Asked.day(typed.toOn());
        var reason = Objects.requireNonNullElse(typed.reason(), "").strip();
        var refusals = new ArrayList<Refusal>();
        if (person == null) {
            refusals.add(Refusal.at("person", "measures.refusal.responsibility-no-person"));
        } else {
            authority(subject, new PersonId(person)).ifPresent(refusals::add);
        }
        if (from == null || from.isBefore(today)) {
            refusals.add(Refusal.at("fromOn", "measures.refusal.responsibility-from"));
        }
        if (typed.toOn() != null && !typed.toOn().isBlank() && (to == null || from != null && to.isBefore(from))) {
            refusals.add(Refusal.at("toOn", "measures.refusal.responsibility-to"));
        }
        if (reason.length() < 2 || reason.length() > LONGEST) {
            refusals.add(Refusal.at("reason", "measures.refusal.responsibility-reason", LONGEST));
        }
        Refused.ifAny(refusals);
        var derived = subject.derived();
        return changes.propose(
                new Changes.Proposal(
                        viewer.requireUnit(),
                        subject.charge().section(),
                        subject.post(),
                        subject.post() == null ? subject.charge().grade() : null,
                        new PersonId(Objects.requireNonNull(person)),
                        derived.person(),
                        Objects.requireNonNull(from),
                        to,
                        reason),
                viewer.requirePerson());
    }

    /** Why the person may not be named; nothing when they may. */
    private java.util.Optional<Refusal> authority(Subject subject, PersonId person) {
        if (subject.responsible().is(person)) {
            return java.util.Optional.of(Refusal.at("person", "measures.refusal.responsibility-already"));
        }
        var may = AuthorityOverThePost.over(subject.charge(), subject.line());
        if (may.stream().anyMatch(officer -> officer.person().equals(person))) {
            return java.util.Optional.empty();
        }
        if (subject.charge().holders().contains(person)) {
            return java.util.Optional.of(Refusal.at("person", "measures.refusal.responsibility-own-post"));
        }
        return java.util.Optional.of(
                may.isEmpty()
                        ? Refusal.at("person", "measures.refusal.responsibility-no-authority-nobody")
                        : Refusal.at("person", "measures.refusal.responsibility-no-authority", names(may)));
    }

    private static String names(List<Officer> officers) {
        var locale = LocaleContextHolder.getLocale();
        var chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return officers.stream().map(officer -> officer.name().in(locale)).collect(joining(chinese ? "、" : ", "));
    }

    /** Whether the viewer may decide the change: neither its author, nor named in it, nor the holder of the post. */
    static boolean mayDecide(Viewer viewer, Change change, Subject subject) {
        var person = viewer.person();
        return person != null
                && viewer.may(ChangeAct.APPROVE.permission())
                && !person.equals(change.proposedBy())
                && !person.equals(change.person())
                && !subject.charge().holders().contains(person);
    }

    /**
     * Approves or rejects. The head decides in person; anybody else does it for the leading group or the superior body and names its
     * minutes.
     */
    @Transactional
    void decide(Viewer viewer, Change change, Subject subject, int version, boolean approve, String words) {
        if (!mayDecide(viewer, change, subject)) {
            throw viewer.may(ChangeAct.APPROVE.permission())
                    ? new Refused(Refusal.of("measures.refusal.responsibility-decides-own"))
                    : new AccessDeniedException(ChangeAct.APPROVE.permission());
        }
        (approve ? ChangeAct.APPROVE : ChangeAct.REJECT).requireFrom(change.state());
        var said = words.strip();
        if (said.length() > LONGEST || said.length() < 2 && (!approve || !viewer.is(Role.HEAD_OF_UNIT))) {
            throw new Refused(Refusal.at(
                    "decision",
                    approve ? "measures.refusal.responsibility-minutes" : "measures.refusal.responsibility-reason",
                    LONGEST));
        }
        if (approve) {
            if (change.toOn() != null && change.toOn().isBefore(dates.today())) {
                throw new Refused(Refusal.of("measures.refusal.responsibility-over"));
            }
            authorityStill(subject, change);
        }
        changes.move(change, version, approve ? ChangeAct.APPROVE : ChangeAct.REJECT, viewer.requirePerson(), said);
    }

    private void authorityStill(Subject subject, Change change) {
        var may = AuthorityOverThePost.over(subject.charge(), subject.line());
        if (may.stream().noneMatch(officer -> officer.person().equals(change.person()))) {
            throw new Refused(
                    may.isEmpty()
                            ? Refusal.of("measures.refusal.responsibility-no-authority-nobody")
                            : Refusal.of("measures.refusal.responsibility-no-authority", names(may)));
        }
    }

    @Transactional
    void withdraw(Change change, int version) {
        changes.move(change, version, ChangeAct.WITHDRAW, null, "");
    }

    /** Ends a change today, or before it began. */
    @Transactional
    void end(Change change, int version, String reason) {
        var said = reason.strip();
        if (said.length() < 2 || said.length() > LONGEST) {
            throw new Refused(Refusal.at("end", "measures.refusal.responsibility-reason", LONGEST));
        }
        var today = dates.today();
        if (change.fromOn().isAfter(today)) {
            throw new Refused(
                    Refusal.at("end", "measures.refusal.responsibility-not-begun", dates.day(change.fromOn())));
        }
        var last = change.toOn() != null && change.toOn().isBefore(today) ? change.toOn() : lastDay(change, today);
        changes.end(change, version, last, said);
    }

    private static LocalDate lastDay(Change change, LocalDate today) {
        return change.fromOn().isBefore(today) ? today.minusDays(1) : today;
    }

    /** A post, or the unit points of a section with one grade, and who answers for it today. */
    record Subject(
            org.probity.organization.@Nullable PostId post,
            Charge charge,
            LineOfCommand line,
            Responsible derived,
            Responsible responsible) {}

    Subject subject(UnitResponsibility unit, ChargedPost post) {
        return new Subject(post.post(), post.charge(), unit.line(), post.derived(), post.responsible());
    }

    Subject subject(UnitResponsibility unit, ChargedUnitPoints points) {
        return new Subject(
                null,
                Charge.ofUnitPoints(points.section(), points.grade()),
                unit.line(),
                points.derived(),
                points.responsible());
    }

    UnitResponsibility unit(Viewer viewer) {
        return responsible.today(viewer.requireUnit());
    }
}
