package org.probity.programme.gatherings;

/** What a gathering is for, the address its pages stand under, and who arranges it. */
public enum GatheringKind {
    /** The general meeting of all staff that opens the year (P1.2.1). */
    MOBILISATION("/programme/mobilisation", "programme:mobilise"),
    /** Study, publicity and education through the year (P1.2.3, P2.2.2g). */
    STUDY("/programme/education", "programme:educate");

    private final String path;
    private final String permission;

    GatheringKind(String path, String permission) {
        this.path = path;
        this.permission = permission;
    }

    public String path() {
        return path;
    }

    /** Who may plan and record it. */
    public String permission() {
        return permission;
    }
}
