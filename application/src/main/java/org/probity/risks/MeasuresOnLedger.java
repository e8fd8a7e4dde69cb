package org.probity.risks;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.wording.Bilingual;

/** How measures are carried out, as the ledger shows it beside what they say (F6); the module that knows it implements it. */
public interface MeasuresOnLedger {

    /** Of each measure in life how it goes; those not in life are absent. */
    Map<UUID, Carried> of(Collection<UUID> measures);

    /** Where this viewer writes one more measure for a line of the ledger; none when it is not theirs to write. */
    @Nullable
    String addUrl(RiskPoint point, Viewer viewer);

    /**
     * How one measure is carried out.
     *
     * @param state message key of its state
     * @param check when it was last checked and with what result, in both languages; none when it never was
     * @param url   its page
     */
    record Carried(String number, String state, @Nullable Bilingual check, String url) {}
}
