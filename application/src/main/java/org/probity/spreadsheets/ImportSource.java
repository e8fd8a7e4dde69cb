package org.probity.spreadsheets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The import that a change comes from.
 *
 * @param id   the import that was previewed and confirmed
 * @param by     who confirmed it, as {@code changed_by} keeps it
 * @param person the person behind that account, where there is one
 * @param at   when
 */
public record ImportSource(
        UUID id, String fileName, String by, @Nullable UUID person, Instant at) {

    /** The reason a change carries in the log and in history. */
    public String reason() {
        return "import " + fileName;
    }
}
