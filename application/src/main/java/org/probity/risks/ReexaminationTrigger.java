package org.probity.risks;

/** Why something decided is looked at again (F21, §5). */
enum ReexaminationTrigger {
    POST,
    PERSON,
    DUTY,
    REGULATION,
    PROCESS,
    SYSTEM,
    CASE,
    PETITION,
    AUDIT,
    ASSESSMENT,
    WARNING,
    PERIOD,
    REQUEST
}
