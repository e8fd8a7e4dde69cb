package org.probity.frame;

/**
 * A line of the menu, offered by the module that owns the page.
 *
 * @param group      the stage or area under which it stands
 * @param order      its place within the group
 * @param label      message key
 * @param url        where it leads
 * @param icon       Tabler icon name without the {@code ti-}
 * @param permission who sees it: a line of {@code permissions.csv}, or {@code Allowed.SIGNED_IN}
 */
public record MenuEntry(Group group, int order, String label, String url, String icon, String permission) {

    /**
     * The four stages, after one's own work and before the ground everything stands on; of the second stage the three parts that the
     * work itself has: early prevention, mid-stage control, later-stage disposal (P2.1 to P2.3).
     */
    public enum Group {
        WORK,
        PREPARATION,
        EARLY_PREVENTION,
        CONTROL,
        DISPOSAL,
        ASSESSMENT,
        CORRECTION,
        GROUND
    }
}
