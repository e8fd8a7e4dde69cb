package org.probity.supervision.petitions.sealing;

/** What was sealed does not open: another key, another place, or changed since. It says nothing of the content. */
public final class UnsealingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsealingFailed() {
        super("Sealed under another key, or changed since");
    }
}
