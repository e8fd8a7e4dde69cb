package org.probity.monitoring.indicators;

import java.util.List;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/** What another setting would tell of what is on record, before anybody puts it in force. Whoever keeps the records implements it. */
public interface Replaying {

    /** At most so many of each are shown. */
    int SHOWN = 100;

    Difference of(UnitId unit, IndicatorInForce now, IndicatorInForce proposed);

    /**
     * What would differ.
     *
     * @param records how many records and events it was tried on
     * @param missing feeds that the indicator lacks, so that nothing could differ
     */
    record Difference(
            int same,
            List<Line> added,
            int addedInAll,
            List<Line> gone,
            int goneInAll,
            List<Line> changed,
            int changedInAll,
            long records,
            List<String> missing) {

        public boolean nothing() {
            return addedInAll + goneInAll + changedInAll == 0;
        }
    }

    /**
     * One signal.
     *
     * @param level  as it would be, or, of one that would be gone, as it is
     * @param before of one whose level would change, as it is now; empty otherwise
     * @param rows   what names the records it rests on
     */
    record Line(String level, String before, Bilingual wording, List<String> rows) {}
}
