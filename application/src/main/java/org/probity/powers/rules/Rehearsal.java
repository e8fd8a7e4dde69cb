package org.probity.powers.rules;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.springframework.stereotype.Component;

/** Plays the register through for the demonstration: the same acts that people do on the pages, refused for the same reasons. */
@Component
public class Rehearsal {

    private final RuleActs acts;
    private final RuleLinking linking;
    private final Rules rules;

    Rehearsal(RuleActs acts, RuleLinking linking, Rules rules) {
        this.acts = acts;
        this.linking = linking;
        this.rules = rules;
    }

    public RuleId draft(Viewer drafter, RuleFacts facts) {
        return acts.draft(drafter, facts);
    }

    public void submit(Viewer drafter, RuleId id) {
        perform(drafter, id, RuleAct.SUBMIT, "提请法制审核。", RuleActs.Repeal.NONE);
    }

    public void review(Viewer reviewer, RuleId id) {
        perform(reviewer, id, RuleAct.REVIEW, "与上位法不抵触。", RuleActs.Repeal.NONE);
    }

    public void issue(Viewer head, RuleId id) {
        perform(head, id, RuleAct.ISSUE, "同意印发。", RuleActs.Repeal.NONE);
    }

    public void repeal(Viewer head, RuleId id, RuleId successor, @Nullable LocalDate on, String reason) {
        perform(head, id, RuleAct.REPEAL, reason, new RuleActs.Repeal(successor, on));
    }

    public void tie(Viewer drafter, RuleId id, UUID power, UUID step) {
        linking.link(drafter, rules.find(id).orElseThrow(), power + "/" + step);
    }

    private void perform(Viewer viewer, RuleId id, RuleAct act, String words, RuleActs.Repeal repeal) {
        acts.perform(viewer, id, rules.find(id).orElseThrow().version(), act, words, repeal);
    }
}
