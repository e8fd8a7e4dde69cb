package org.probity.programme;

import java.util.List;
import org.probity.organization.UnitId;

/**
 * A module's answer to "may the year go on?": what has to stand before a stage is left (P0.6). What does not stand is no bar, but
 * then only the leading group opens the next stage, with a reason.
 */
public interface GateSource {

    /** What has to stand before the unit leaves the stage, as it is now. */
    List<Line> lines(UnitId unit, CycleId cycle, Cycle.Stage leaving);

    /**
     * One line of a gate's checklist.
     *
     * @param order      place among all
     * @param label      message key, as in {@code programme.gate.plan-approved}
     * @param met        whether it stands
     * @param done       how many are done
     * @param total      of how many; with nothing to count, one or none of one
     * @param url        the page that shows it
     * @param permission who may open that page; for others the line is no link
     */
    record Line(int order, String label, boolean met, long done, long total, String url, String permission) {

        /** A line that stands when all of what there is is done, and does not when there is nothing. */
        public static Line all(int order, String label, long done, long total, String url, String permission) {
            return new Line(order, label, total > 0 && done >= total, done, total, url, permission);
        }

        /** A line that stands or not, with nothing to count. */
        public static Line one(int order, String label, boolean met, String url, String permission) {
            return new Line(order, label, met, met ? 1 : 0, 1, url, permission);
        }

        /** A line that stands when nothing is left open. */
        public static Line noneOpen(int order, String label, long open, long total, String url, String permission) {
            return new Line(order, label, open == 0, total - open, total, url, permission);
        }
    }
}
