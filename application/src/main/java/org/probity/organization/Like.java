package org.probity.organization;

/** Patterns for {@code like} in which what a person typed means itself. */
final class Like {

    private Like() {}

    static String containing(String words) {
        return "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
