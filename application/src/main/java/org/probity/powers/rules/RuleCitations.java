package org.probity.powers.rules;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/** Who else rests on rules; the module of risk points implements it for its points. */
public interface RuleCitations {

    /** What cites the rule and the viewer may see, at most some hundreds. */
    List<Citation> of(RuleId rule, Viewer viewer);

    /** Those of the rules that something of the unit cites. */
    Set<UUID> cited(UnitId unit, Set<UUID> rules);

    /** Everything of the unit that cites this rule cites another instead, with an act about each; how many did. */
    int replace(UnitId unit, RuleId rule, RuleId by, String reason);

    /**
     * One that cites.
     *
     * @param url its page
     */
    record Citation(String code, Bilingual title, Bilingual section, String url) {}
}
