package org.probity.warnings.transfers;

/** Where a transfer stands (P4.2f). */
public enum TransferState {
    TRANSFERRED,
    RECEIVED,
    CONCLUDED
}
