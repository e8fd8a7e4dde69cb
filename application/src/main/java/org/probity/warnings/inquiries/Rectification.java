package org.probity.warnings.inquiries;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be put right after an inquiry.
 *
 * @param report     what the addressee says was done
 * @param remark     why it was sent back, or what the after-check found
 * @param acceptedOn when somebody else found it put right
 */
public record Rectification(
        UUID id,
        int position,
        String item,
        LocalDate dueOn,
        String report,
        @Nullable LocalDate reportedOn,
        String remark,
        @Nullable LocalDate acceptedOn) {

    public boolean isReported() {
        return reportedOn != null && acceptedOn == null;
    }

    public boolean isAccepted() {
        return acceptedOn != null;
    }

    public boolean isOpen() {
        return reportedOn == null && acceptedOn == null;
    }
}
