package org.probity.monitoring.indicators;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the table {@link IndicatorAct} allows, and nothing else. */
@Service
class IndicatorActs {

    private static final int LONGEST_WORDS = 2000;
    static final int FARTHEST_DAYS = 366;

    private final Indicators indicators;
    private final IndicatorRows rows;
    private final AuditLog auditLog;
    private final ApplicationEventPublisher events;
    private final Dates dates;

    IndicatorActs(
            Indicators indicators,
            IndicatorRows rows,
            AuditLog auditLog,
            ApplicationEventPublisher events,
            Dates dates) {
        this.indicators = indicators;
        this.rows = rows;
        this.auditLog = auditLog;
        this.events = events;
        this.dates = dates;
    }

    /** Whether the permission reaches all of the unit, whose indicators they are. */
    static boolean may(Viewer viewer, String permission, UnitId unit) {
        if (!viewer.may(permission)) {
            return false;
        }
        var scope = viewer.scope(permission);
        return scope.whole() && scope.unit().equals(unit);
    }

    static boolean mayEdit(Viewer viewer, Indicator indicator) {
        return indicator.state() == IndicatorState.DRAFT
                && may(viewer, IndicatorAct.SUBMIT.permission(), indicator.unit());
    }

    static boolean isDrafter(Viewer viewer, Indicator indicator) {
        return viewer.person() != null && indicator.drafters().contains(viewer.person());
    }

    /** The acts that the viewer may do on it now. */
    List<IndicatorAct> open(Viewer viewer, Indicator indicator) {
        return Arrays.stream(IndicatorAct.values())
                .filter(act -> act.from().contains(indicator.state()))
                .filter(act -> may(viewer, act.permission(), indicator.unit()))
                .filter(act -> !act.isJudging() || !isDrafter(viewer, indicator))
                .toList();
    }

    @Transactional
    IndicatorId draft(Viewer viewer, String code, IndicatorDraft draft) {
        var unit = viewer.requireUnit();
        if (!may(viewer, IndicatorAct.SUBMIT.permission(), unit)) {
            throw new AccessDeniedException(IndicatorAct.SUBMIT.permission());
        }
        var definition = Objects.requireNonNull(Indicators.CATALOGUE.get(code));
        Refused.ifAny(refusals(unit, code, draft));
        var id = IndicatorId.random();
        try {
            rows.insert(id, unit, code, definition.version(), draft, viewer.requirePerson());
        } catch (DuplicateKeyException another) {
            throw new Refused(Refusal.of("monitoring.indicators.refusal.under-way", code));
        }
        log("monitoring.indicator-drafted", id, draft.reason());
        return id;
    }

    @Transactional
    void save(Viewer viewer, IndicatorId id, int version, IndicatorDraft draft) {
        var before = indicators.find(id).orElseThrow();
        if (!may(viewer, IndicatorAct.SUBMIT.permission(), before.unit())) {
            throw new AccessDeniedException(IndicatorAct.SUBMIT.permission());
        }
        if (before.state() != IndicatorState.DRAFT) {
            throw new Refused(Refusal.of("monitoring.indicators.refusal.not-a-draft"));
        }
        Refused.ifAny(refusals(before.unit(), before.code(), draft));
        var drafters = new HashSet<>(before.drafters());
        drafters.add(viewer.requirePerson());
        var definition = Objects.requireNonNull(Indicators.CATALOGUE.get(before.code()));
        rows.write(before, version, definition.version(), draft, drafters);
        log("monitoring.indicator-edited", id, draft.reason());
    }

    private List<Refusal> refusals(UnitId unit, String code, IndicatorDraft draft) {
        var found = new java.util.ArrayList<>(
                SettingRules.refusals(Objects.requireNonNull(Indicators.CATALOGUE.get(code)), draft.setting()));
        if (draft.reason().length() < 2 || draft.reason().length() > LONGEST_WORDS) {
            found.add(Refusal.at("reason", "monitoring.indicators.refusal.reason"));
        }
        var holds = indicators.on(unit, code, dates.today()).orElseThrow().setting();
        if (found.isEmpty() && holds.equals(draft.setting())) {
            found.add(Refusal.of("monitoring.indicators.refusal.nothing-changed"));
        }
        return found;
    }

    /**
     * Does an act.
     *
     * @param fromOn for an approval the first day in force; the day wanted by its drafters, else today, when none is given
     */
    @Transactional
    void perform(
            Viewer viewer,
            IndicatorId id,
            int version,
            IndicatorAct act,
            @Nullable String comment,
            @Nullable LocalDate fromOn) {
        var indicator = indicators.find(id).orElseThrow();
        if (!may(viewer, act.permission(), indicator.unit())) {
            throw new AccessDeniedException(act.permission());
        }
        var words = comment == null || comment.isBlank() ? null : comment.strip();
        Refused.ifAny(refusals(viewer, indicator, act, words));
        switch (act) {
            case SUBMIT, RETURN_SUBMITTED, RETURN_REVIEWED, WITHDRAW ->
                rows.move(indicator, version, act.to(), null, words);
            case REVIEW -> rows.move(indicator, version, act.to(), viewer.requirePerson(), words);
            case APPROVE -> approve(viewer, indicator, version, fromOn, words);
        }
        log(act.entry(), id, words);
    }

    private static List<Refusal> refusals(
            Viewer viewer, Indicator indicator, IndicatorAct act, @Nullable String words) {
        if (!act.from().contains(indicator.state())) {
            return List.of(Refusal.of("monitoring.indicators.refusal.moved-on"));
        }
        if (act.isJudging() && isDrafter(viewer, indicator)) {
            return List.of(Refusal.of("monitoring.indicators.refusal.own-draft"));
        }
        if (act.needsReason() && words == null) {
            return List.of(Refusal.at("comment", "monitoring.indicators.refusal.comment"));
        }
        return words != null && (words.length() < 2 || words.length() > LONGEST_WORDS)
                ? List.of(Refusal.at("comment", "monitoring.indicators.refusal.comment-length", LONGEST_WORDS))
                : List.of();
    }

    private void approve(
            Viewer viewer, Indicator indicator, int version, @Nullable LocalDate fromOn, @Nullable String words) {
        var today = dates.today();
        var wanted = fromOn != null ? fromOn : indicator.wantedFrom();
        var from = wanted == null || (fromOn == null && wanted.isBefore(today)) ? today : wanted;
        if (from.isBefore(today)) {
            throw new Refused(Refusal.at("fromOn", "monitoring.indicators.refusal.from-past"));
        }
        if (from.isAfter(today.plusDays(FARTHEST_DAYS))) {
            throw new Refused(Refusal.at("fromOn", "monitoring.indicators.refusal.from-far", FARTHEST_DAYS));
        }
        rows.approve(indicator, version, viewer.requirePerson(), today, from, words);
        events.publishEvent(new IndicatorPutInForce(indicator.unit(), indicator.code(), from));
    }

    private void log(String act, IndicatorId id, @Nullable String reason) {
        auditLog.append(act, Subject.of(Indicators.SUBJECT, id.value()), reason);
    }
}
