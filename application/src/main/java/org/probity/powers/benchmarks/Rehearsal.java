package org.probity.powers.benchmarks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.powers.PowerId;
import org.probity.powers.Powers;
import org.springframework.stereotype.Component;

/** Plays benchmarks through for the demonstration: the same acts that people do on the pages, refused for the same reasons. */
@Component
public class Rehearsal {

    private final BenchmarkActs acts;
    private final Benchmarks benchmarks;
    private final Powers powers;

    Rehearsal(BenchmarkActs acts, Benchmarks benchmarks, Powers powers) {
        this.acts = acts;
        this.benchmarks = benchmarks;
        this.powers = powers;
    }

    public BenchmarkId draft(Viewer drafter, PowerId power, BenchmarkContent content, @Nullable LocalDate wantedFrom) {
        return acts.draft(drafter, powers.find(power).orElseThrow(), content, wantedFrom);
    }

    public void submit(Viewer drafter, BenchmarkId id) {
        perform(drafter, id, BenchmarkAct.SUBMIT, "提请法制审核。");
    }

    public void review(Viewer reviewer, BenchmarkId id) {
        perform(reviewer, id, BenchmarkAct.REVIEW, "幅度合法，情节划分清楚。");
    }

    public void approve(Viewer head, BenchmarkId id) {
        perform(head, id, BenchmarkAct.APPROVE, "同意施行。");
    }

    private void perform(Viewer viewer, BenchmarkId id, BenchmarkAct act, String words) {
        acts.perform(viewer, id, benchmarks.find(id).orElseThrow().version(), act, words, null);
    }
}
