package org.probity.earlywarning;

/**
 * A file cannot be read as what it claims to be. The message names the file, the place (line or byte) and what was
 * expected, and is fit to be shown to the person who gave the file.
 */
public final class UnreadableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final String place;
    private final String expected;

    /**
     * @param source the file's name as the user gave it
     * @param place where reading stopped, such as {@code line 12} or {@code byte 40960}
     * @param expected what stood to be read there and what was found instead
     */
    public UnreadableInputException(String source, String place, String expected) {
        super(source + ", " + place + ": " + expected);
        this.source = source;
        this.place = place;
        this.expected = expected;
    }

    public String source() {
        return source;
    }

    public String place() {
        return place;
    }

    public String expected() {
        return expected;
    }
}
