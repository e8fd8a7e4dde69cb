package org.probity.identity;

/** How far a permission goes: over one's own posts, sections one is chief of, sections one leads, or the whole unit. */
enum Reach {
    NONE,
    OWN,
    SECTION,
    DIVISION,
    UNIT;

    static Reach of(String word) {
        return switch (word) {
            case "" -> NONE;
            case "own" -> OWN;
            case "section" -> SECTION;
            case "division" -> DIVISION;
            case "unit" -> UNIT;
            default -> throw new IllegalArgumentException("Not a reach: " + word);
        };
    }
}
