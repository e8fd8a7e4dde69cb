package org.probity.risks;

/** The five aspects a risk comes from, "and other aspects" (P0.3). */
public enum RiskSource {
    IDEOLOGY_MORALITY,
    POST_DUTY,
    BUSINESS_PROCESS,
    SYSTEM_MECHANISM,
    EXTERNAL_ENVIRONMENT,
    /** Only with words that say which. */
    OTHER
}
