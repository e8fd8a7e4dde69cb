package org.probity.powers;

import java.util.List;
import org.probity.wording.Refusal;

/** A rule of the source about a power; what breaks it is refused in words that name the way out. */
interface PowerRule {

    List<Refusal> refusals(PowerContent content, Surroundings around);

    /** What even a draft must keep to. */
    List<PowerRule> OF_A_DRAFT = List.of(
            new TextsAreBounded(),
            new NameIsGivenAndUnique(),
            new PromiseKeepsTheStatute(),
            new PostsAreOfTheUnit(),
            new AllocationsDoNotOverlap(),
            new StepsAreNumbered(),
            new BranchesLeadToSteps());

    /** What an edition must keep to before it may go a level further. */
    List<PowerRule> OF_GOING_ON = List.of(
            new FourFieldsAreGiven(),
            new BasisIsLawful(),
            new SecrecyHasAReason(),
            new PowerHasItsPlace(),
            new ChartHasSteps(),
            new StepsHavePosts(),
            new StepsReachAnEnd(),
            new StepsAreReached(),
            new StepsKeepTheLegalLimit());

    static List<Refusal> refusals(List<PowerRule> rules, PowerContent content, Surroundings around) {
        return rules.stream()
                .flatMap(rule -> rule.refusals(content, around).stream())
                .toList();
    }

    /** What refuses to let an edition go on: first what refuses even a draft. */
    static List<Refusal> refusalsToGoOn(PowerContent content, Surroundings around) {
        var ofADraft = refusals(OF_A_DRAFT, content, around);
        return ofADraft.isEmpty() ? refusals(OF_GOING_ON, content, around) : ofADraft;
    }
}
