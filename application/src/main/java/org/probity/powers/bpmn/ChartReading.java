package org.probity.powers.bpmn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.powers.Step;
import org.probity.wording.Bilingual;

/**
 * What a BPMN file says about the steps of a power, before its lanes are matched with posts.
 *
 * @param pools all processes of the file that have steps
 * @param pool  the one that was read
 */
record ChartReading(List<Pool> pools, Pool pool, List<Read> steps, List<Lane> lanes, List<Note> notes) {

    /** A process of the file with how many tasks it has. */
    record Pool(String id, String name, int tasks) {}

    /**
     * A step without post yet.
     *
     * @param lane the place of its lane among the lanes
     */
    record Read(Step step, int lane) {}

    /**
     * A lane with steps.
     *
     * @param name as drawn; empty for the steps that stand in no lane
     * @param code of the post, when this program wrote the lane
     * @param post what this program wrote as its name
     */
    record Lane(String name, @Nullable String code, Bilingual post, int steps) {}
}
