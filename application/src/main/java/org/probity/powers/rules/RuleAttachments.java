package org.probity.powers.rules;

import java.util.Optional;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.shell.AttachmentOwner;
import org.springframework.stereotype.Component;

/** The document of a rule as a file; whoever sees the register reads it. */
@Component
class RuleAttachments implements AttachmentOwner {

    private final Rules rules;

    RuleAttachments(Rules rules) {
        this.rules = rules;
    }

    @Override
    public String kind() {
        return Rules.SUBJECT;
    }

    @Override
    public Optional<UnitId> unitOf(UUID subjectId) {
        return rules.find(new RuleId(subjectId)).map(Rule::unit);
    }

    @Override
    public boolean mayRead(Viewer viewer, UUID subjectId) {
        return viewer.may("powers:read")
                && rules.find(new RuleId(subjectId))
                        .filter(rule ->
                                rule.unit().equals(viewer.scope("powers:read").unit()))
                        .isPresent();
    }

    @Override
    public boolean mayChange(Viewer viewer, UUID subjectId) {
        return rules.find(new RuleId(subjectId))
                .filter(rule -> RuleActs.may(viewer, "powers:rules-draft", rule))
                .isPresent();
    }

    @Override
    public String pageOf(UUID subjectId) {
        return "/powers/rules/" + subjectId;
    }
}
