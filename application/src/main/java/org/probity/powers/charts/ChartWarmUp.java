package org.probity.powers.charts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.probity.organization.PostId;
import org.probity.powers.Branch;
import org.probity.powers.Step;
import org.probity.wording.Bilingual;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Draws a small chart aside once the application is up, so that its first reader need not wait until the layout kernel is loaded. */
@Component
class ChartWarmUp {

    private final ChartViews views;

    ChartWarmUp(ChartViews views) {
        this.views = views;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var thread = new Thread(this::draw, "chart-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** Two lanes, a decision and a way back: everything that the kernel is asked for. */
    void draw() {
        var one = new PostId(new UUID(0, 1));
        var other = new PostId(new UUID(0, 2));
        var name = new Bilingual("环节", "Step");
        var steps = List.of(
                Step.named(1, name, one, null),
                Step.named(2, name, other, null).leadingTo(List.of(new Branch(name, 1), new Branch(name, 3))),
                Step.named(3, name, one, null));
        views.of(Chart.of(steps, post -> name), "warm-up", "", Map.of(), "", Locale.ENGLISH);
    }
}
