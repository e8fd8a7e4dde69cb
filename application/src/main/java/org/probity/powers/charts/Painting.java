package org.probity.powers.charts;

import java.util.List;
import java.util.Map;

/**
 * What a drawing is painted with beside its positions.
 *
 * @param id          the id of the picture, different for each on a page
 * @param title       what the picture shows, in a line
 * @param description the same in some sentences, for those who do not see it
 * @param marks       marks of the steps beside those that follow from the step itself
 * @param link        what stands before the number of a step in the address that its box leads to; empty for no links
 */
record Painting(String id, String title, String description, Map<Integer, List<ChartMark>> marks, String link) {

    Painting {
        marks = Map.copyOf(marks);
    }
}
