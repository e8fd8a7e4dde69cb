package org.probity.warnings.transfers;

import static org.probity.warnings.transfers.TransferState.CONCLUDED;
import static org.probity.warnings.transfers.TransferState.RECEIVED;
import static org.probity.warnings.transfers.TransferState.TRANSFERRED;

import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of a transfer sheet (P4.2f, F14b), one line an act. Only inspectors named on the sheet act. All acts stand in the log under
 * one word that tells nobody what was done.
 */
enum TransferAct {
    TRANSFER(null, TRANSFERRED),
    RECEIPT(TRANSFERRED, RECEIVED),
    RESULT(RECEIVED, CONCLUDED);

    static final String LOGGED = "warnings.restricted-entry";

    /** Working days from the sign of a breach to the receipt (§5). */
    static final int WITHIN = 5;

    private final @Nullable TransferState from;
    private final TransferState to;

    TransferAct(@Nullable TransferState from, TransferState to) {
        this.from = from;
        this.to = to;
    }

    TransferState to() {
        return to;
    }

    boolean isOpenIn(TransferState state) {
        return state == from;
    }

    void requireFrom(TransferState state) {
        if (state != from) {
            throw new Refused(Refusal.of("warnings.transfer.refusal.is-" + state));
        }
    }
}
