package org.probity.warnings;

/** The four steps of the ladder, the mildest first (P4.2b to P4.2e). */
public enum WarningKind {
    REMINDER("reminders"),
    INQUIRY("inquiries"),
    INTERVIEW("interviews"),
    DISPOSAL("disposals");

    private final String folder;

    WarningKind(String folder) {
        this.folder = folder;
    }

    /** The word under which its pages stand. */
    public String folder() {
        return folder;
    }

    public String path(WarningId id) {
        return "/warnings/" + folder + "/" + id;
    }
}
