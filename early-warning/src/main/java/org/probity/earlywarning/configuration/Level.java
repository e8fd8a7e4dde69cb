package org.probity.earlywarning.configuration;

/** How strong a reason to look is. Each level leads, after a person has verified, to its own measure at most. */
public enum Level {
    /** Leads to a reminder (提醒). */
    YELLOW,
    /** Leads to an inquiry letter (函询). */
    ORANGE,
    /** Leads to an interview (约谈). */
    RED
}
