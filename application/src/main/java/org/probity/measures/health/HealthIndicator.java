package org.probity.measures.health;

import java.time.LocalDate;
import java.util.List;
import org.probity.organization.UnitId;

/**
 * An indicator of the programme's health that needs the register alone (§6). It finds reasons to look and judges nobody; the parts of
 * the application that own the facts may contribute further ones.
 */
public interface HealthIndicator {

    /** More findings of one indicator than this are not shown: by then something else is wrong. */
    int MOST = 2000;

    /** Its code in the catalogue, as in {@code IR-K02}. */
    String code();

    /** What its rule is set to, with the source of each. */
    List<Parameter> parameters();

    /** What it finds in the unit on the day. */
    List<HealthFinding> findings(UnitId unit, LocalDate day);

    /**
     * What a rule is set to.
     *
     * @param key    message key of its name
     * @param value  in the unit that the name says
     * @param source where it comes from, as the specification cites it
     */
    record Parameter(String key, long value, String source) {}
}
