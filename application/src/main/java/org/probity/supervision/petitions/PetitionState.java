package org.probity.supervision.petitions;

/** Where a petition stands (P2.3a); closed and transferred ones rest. */
public enum PetitionState {
    REGISTERED,
    ANALYSED,
    REMINDED,
    ACKNOWLEDGED,
    CLOSED,
    TRANSFERRED;

    public boolean isOpen() {
        return this != CLOSED && this != TRANSFERRED;
    }
}
