package org.probity.powers.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaMatter;
import org.probity.programme.AgendaSubject;
import org.probity.programme.MeetingBody;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reviewed rules may go before the leading group instead of the head alone (§7): the first decision counts. */
@Component
class RuleAgenda implements AgendaSubject {

    private static final int MOST = 300;

    private final Rules rules;
    private final RuleActs acts;

    RuleAgenda(Rules rules, RuleActs acts) {
        this.rules = rules;
        this.acts = acts;
    }

    @Override
    public String kind() {
        return Rules.SUBJECT;
    }

    @Override
    public String label() {
        return "powers.rules.agenda";
    }

    @Override
    public List<AgendaMatter> pending(UnitId unit) {
        return rules.all(unit).stream()
                .filter(rule -> rule.state() == RuleState.REVIEWED)
                .limit(MOST)
                .map(rule -> AgendaMatter.plain(
                        rule.id().value(),
                        rule.facts().section(),
                        new Bilingual(
                                "制度：" + rule.title().in(Locale.CHINESE),
                                "Rule: " + rule.title().in(Locale.ENGLISH)),
                        new Bilingual(
                                rule.facts().number() + " " + rule.title().in(Locale.CHINESE),
                                rule.facts().number() + " " + rule.title().in(Locale.ENGLISH)),
                        Set.of(MeetingBody.LEADING_GROUP),
                        "/powers/rules/" + rule.id()))
                .toList();
    }

    @Override
    public Set<PersonId> concerned(UUID subjectId) {
        return rules.find(new RuleId(subjectId)).map(Rule::drafters).orElse(Set.of());
    }

    @Override
    @Transactional
    public void decided(UUID subjectId, AgendaDecision decision) {
        var text = decision.text().strip();
        var words = text.length() < 2
                ? decision.votesFor() + " / " + decision.members()
                : text.length() > 1900 ? text.substring(0, 1900) : text;
        acts.decide(new RuleId(subjectId), decision.adopted(), words);
    }
}
