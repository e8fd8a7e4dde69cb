package org.probity.shell;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * A file that belongs to something, without its bytes.
 *
 * @param sha256    its fingerprint in hexadecimal, to be compared with a copy
 * @param addedBy   the person's name, or that of an account without a person
 * @param withdrawn why it was withdrawn; a withdrawn file stays named but is not handed out
 */
public record Attachment(
        AttachmentId id,
        String subject,
        java.util.UUID subjectId,
        String name,
        String mediaType,
        long sizeBytes,
        String sha256,
        Instant addedAt,
        Bilingual addedBy,
        @Nullable String withdrawn) {

    public boolean isWithdrawn() {
        return withdrawn != null;
    }

    /** Kilobytes, rounded up. */
    public long kilobytes() {
        return (sizeBytes + 1023) / 1024;
    }
}
