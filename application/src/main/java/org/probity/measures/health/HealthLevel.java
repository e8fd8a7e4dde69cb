package org.probity.measures.health;

/** How soon one should look (§6): the word is always said, the colour only repeats it. */
public enum HealthLevel {
    YELLOW,
    ORANGE,
    RED
}
