package org.probity.spreadsheets;

import java.time.Instant;
import java.util.UUID;

/**
 * The import that a change comes from.
 *
 * @param id   the import that was previewed and confirmed
 * @param by   who confirmed it, as {@code changed_by} keeps it
 * @param at   when
 */
public record ImportSource(UUID id, String fileName, String by, Instant at) {

    /** The reason a change carries in the log and in history. */
    public String reason() {
        return "import " + fileName;
    }
}
