package org.probity.risks;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.DivisionChanged;
import org.probity.organization.HoldingChanged;
import org.probity.organization.PostChanged;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.LegalBasisChanged;
import org.probity.powers.PowerChanged;
import org.probity.powers.StepsChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears, in the same transaction, of what may make a line of the ledger untrue and opens the task to look again (F21). Once an
 * hour it looks for lines whose period has passed; any number of nodes may, since one task is open for a trigger and a thing.
 */
@Component
class ReexaminationTriggers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReexaminationTriggers.class);
    private static final int FIRST_MINUTES = 1;
    private static final int MINUTES = 60;
    private static final int LONGEST_CAUSE = 1000;

    private final Reexaminations reexaminations;
    private final Dates dates;
    private @Nullable ScheduledExecutorService worker;

    ReexaminationTriggers(Reexaminations reexaminations, Dates dates) {
        this.reexaminations = reexaminations;
        this.dates = dates;
    }

    @EventListener
    void holder(HoldingChanged event) {
        post(
                ReexaminationTrigger.PERSON,
                event.unit(),
                event.post(),
                event.kind() == HoldingChanged.Kind.BEGUN
                        ? "任职开始 " + event.on() + " · Holding begun"
                        : "任职结束 " + event.on() + " · Holding ended");
    }

    @EventListener
    void post(PostChanged event) {
        switch (event.kind()) {
            case CHANGED ->
                post(ReexaminationTrigger.DUTY, event.unit(), event.post(), "岗位职责变动 · Duties of the post changed");
            case CLOSED -> post(ReexaminationTrigger.POST, event.unit(), event.post(), "岗位撤销 · Post closed");
            case ADDED, CONFIRMED -> {
                // A new post has no line in the ledger yet, and confirming changes nothing.
            }
        }
    }

    /** Whoever is in charge of a section answers for its points and signs them. */
    @EventListener
    void division(DivisionChanged event) {
        if (!reexaminations
                .sectionsWithPoints("section_id", event.section().value())
                .isEmpty()) {
            reexaminations.open(
                    ReexaminationTrigger.DUTY,
                    new Reexaminations.Thing(event.unit(), event.section(), null, null, null),
                    "分管领导自 " + event.fromOn() + " 起调整 · Another leader in charge from " + event.fromOn());
        }
    }

    @EventListener
    void legalBasis(LegalBasisChanged event) {
        power(
                ReexaminationTrigger.REGULATION,
                event.unit(),
                event.power().value(),
                "法规依据变动 · Legal basis changed",
                event.why());
    }

    @EventListener
    void power(PowerChanged event) {
        power(ReexaminationTrigger.DUTY, event.unit(), event.power().value(), "职权变动 · Power changed", event.why());
    }

    @EventListener
    void steps(StepsChanged event) {
        power(ReexaminationTrigger.PROCESS, event.unit(), event.power().value(), "流程变动 · Process changed", event.why());
    }

    @EventListener
    void lookAgain(LookAgain event) {
        if (event.post() != null) {
            post(ReexaminationTrigger.WARNING, event.unit(), event.post(), event.cause());
        } else if (!reexaminations
                .sectionsWithPoints("section_id", event.section().value())
                .isEmpty()) {
            reexaminations.open(
                    ReexaminationTrigger.WARNING,
                    new Reexaminations.Thing(event.unit(), event.section(), null, null, null),
                    event.cause());
        }
    }

    /** Opens the tasks whose period has passed; returns how many. */
    int period() {
        var opened = 0;
        for (var thing : reexaminations.dueForReview(dates.today())) {
            if (reexaminations.open(ReexaminationTrigger.PERIOD, thing, "定期复评 · Periodic review")) {
                opened++;
            }
        }
        return opened;
    }

    private void post(ReexaminationTrigger trigger, UnitId unit, PostId post, String cause) {
        reexaminations.sectionsWithPoints("post_id", post.value()).stream()
                .findFirst()
                .ifPresent(section ->
                        reexaminations.open(trigger, new Reexaminations.Thing(unit, section, post, null, null), cause));
    }

    private void power(ReexaminationTrigger trigger, UnitId unit, UUID power, String what, String why) {
        var cause = why.isBlank() ? what : what + ": " + why;
        reexaminations.sectionsWithPoints("power_id", power).stream()
                .findFirst()
                .ifPresent((SectionId section) -> reexaminations.open(
                        trigger,
                        new Reexaminations.Thing(unit, section, null, power, null),
                        cause.substring(0, Math.min(LONGEST_CAUSE, cause.length()))));
    }

    @Override
    public void start() {
        var fresh = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "reexaminations");
            thread.setDaemon(true);
            return thread;
        });
        worker = fresh;
        fresh.scheduleWithFixedDelay(
                () -> {
                    try {
                        period();
                    } catch (RuntimeException e) {
                        log.error("Periodic reviews could not be opened; it is tried again", e);
                    }
                },
                FIRST_MINUTES,
                MINUTES,
                TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        if (worker != null) {
            worker.shutdown();
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
