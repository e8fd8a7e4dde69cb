package org.probity.supervision.petitions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.wording.Bilingual;

/**
 * Petitions of the last six months about one post, power or section (P4.2c, IR-K07).
 *
 * @param joint whether one of them is a joint letter
 */
public record Cluster(By by, UUID id, Bilingual name, int petitions, boolean joint, LocalDate last) {

    static final int MONTHS = 6;

    /** What petitions are gathered by. */
    public enum By {
        POST("post_id", "organization.post"),
        POWER("power_id", "powers.power"),
        SECTION("section_id", "organization.section");

        private final String column;
        private final String table;

        By(String column, String table) {
            this.column = column;
            this.table = table;
        }

        String column() {
            return column;
        }

        String table() {
            return table;
        }
    }

    /** Three are relatively concentrated, five or a joint letter strong; fewer are none (D). */
    static @Nullable SignalLevel level(int petitions, boolean joint) {
        if (joint || petitions >= 5) {
            return SignalLevel.RED;
        }
        return petitions >= 3 ? SignalLevel.ORANGE : null;
    }

    public @Nullable SignalLevel level() {
        return level(petitions, joint);
    }

    /** The list of its petitions. */
    public String list() {
        return "/supervision/petitions?" + by.name().toLowerCase(java.util.Locale.ROOT) + "=" + id;
    }

    /** What a form calls it. */
    public String key() {
        return by + ":" + id;
    }
}
