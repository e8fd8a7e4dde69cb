package org.probity.measures;

import java.util.List;
import org.probity.identity.Viewer;

/** What another part of the application adds to a measure's page: its checks, its project, its place in a dossier. */
public interface MeasurePagePart {

    /** Where this viewer may go on from the measure. */
    List<Link> linksOf(ControlMeasure measure, Viewer viewer);

    /**
     * A line on the page.
     *
     * @param label message key
     * @param icon  Tabler icon name without the {@code ti-}
     */
    record Link(String label, String icon, String url) {}
}
