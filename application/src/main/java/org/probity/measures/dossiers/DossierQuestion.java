package org.probity.measures.dossiers;

/** What the possibility analysis of a HIGH point asks (P2.2.2h), in the order in which one thinks it through. */
public enum DossierQuestion {
    /** How could it happen, step by step? One step a line. */
    HOW,
    /** Who could do it alone, and at which step would nobody else notice? */
    ALONE,
    /** What would show it? One sign a line. */
    SIGNS,
    /** What happened before, here or elsewhere? */
    CASES,
    /** What would follow? One consequence a line; the right side of the bow-tie. */
    CONSEQUENCES,
    /** Why is the likelihood scored as it is? */
    LIKELIHOOD,
    /** Why is the harm scored as it is? */
    HARM,
    /** Who handles, reviews and decides, and why nobody does it alone: the rational allocation of the power. */
    ALLOCATION;

    /** Shorter than this is no answer; "none here or in the sector in three years" is one. */
    static final int SHORTEST = 6;

    static final int LONGEST = 4000;
}
