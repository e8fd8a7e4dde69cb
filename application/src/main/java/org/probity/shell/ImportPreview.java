package org.probity.shell;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.identity.AccountId;
import org.probity.organization.UnitId;

/**
 * A workbook somebody sent and has yet to confirm, or has confirmed.
 *
 * @param report what it did, once it was imported
 */
record ImportPreview(
        UUID id,
        AccountId account,
        UnitId unit,
        String register,
        String fileName,
        byte[] content,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable String usedBy,
        List<Done> report) {

    ImportPreview {
        report = List.copyOf(report);
    }

    public boolean isUsed() {
        return usedAt != null;
    }

    public boolean isExpired(Instant now) {
        return usedAt == null && expiresAt.isBefore(now);
    }

    /**
     * How many things of a kind an import touched.
     *
     * @param kind message key
     */
    record Done(String kind, int added, int changed, int ended, int unchanged) {

        static Done of(String line) {
            var parts = line.split(":");
            return new Done(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[4]));
        }

        @Override
        public String toString() {
            return "%s:%d:%d:%d:%d".formatted(kind, added, changed, ended, unchanged);
        }
    }
}
