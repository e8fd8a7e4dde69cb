package org.probity.programme;

import java.util.List;
import org.probity.organization.UnitId;

/** A module's answer to "how far is the year?", shown under the year's eight tasks. */
public interface ProgressSource {

    /** The figures of the unit in the cycle; each equals the number of rows its page lists. */
    List<Progress> progress(UnitId unit, CycleId cycle);

    /**
     * One figure.
     *
     * @param task  the task that it belongs to
     * @param order place among all
     * @param label message key, as in {@code risks.progress.forms-determined}
     * @param done  how many are done
     * @param total of how many
     * @param url   the page that lists them
     * @param permission who may open it; for others the figure is no link
     */
    record Progress(WorkTask task, int order, String label, long done, long total, String url, String permission) {}
}
