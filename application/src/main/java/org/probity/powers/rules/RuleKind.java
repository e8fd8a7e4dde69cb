package org.probity.powers.rules;

/** What kind of document a rule is (制度种类). */
public enum RuleKind {
    MEASURES,
    PROVISIONS,
    DETAILED_RULES,
    PROCEDURE,
    SYSTEM,
    LIST,
    NOTICE,
    OTHER
}
