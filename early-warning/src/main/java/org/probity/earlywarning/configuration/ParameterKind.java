package org.probity.earlywarning.configuration;

/** What may be written for a parameter. */
public enum ParameterKind {
    /** A whole number from 0 to 1,000,000,000. */
    COUNT("a whole number"),
    /** Any finite number. */
    NUMBER("a number"),
    /** A part of a whole, from 0 to 1. */
    SHARE("a share from 0 to 1"),
    /** Yes or no. */
    FLAG("true or false"),
    /** One text, not empty. */
    TEXT("a text"),
    /** One of the words that the unit of the parameter lists, divided by bars. */
    CHOICE("one of the words listed"),
    /** A list of texts; a single text counts as a list of one. */
    TEXTS("a list of texts"),
    /** A time limit, see {@link org.probity.earlywarning.calendar.Limit}. */
    LIMIT("a limit such as '20 working days', '90 days' or '48 hours'"),
    /** A time of day such as 08:30. */
    TIME("a time of day such as 08:30"),
    /** A list of rows, each with the columns of the parameter. */
    TABLE("a list of rows");

    private final String expected;

    ParameterKind(String expected) {
        this.expected = expected;
    }

    /** What is expected, as told to the person who wrote something else. */
    public String expected() {
        return expected;
    }
}
