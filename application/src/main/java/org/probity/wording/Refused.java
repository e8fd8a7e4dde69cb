package org.probity.wording;

import java.io.Serial;
import java.util.List;

/** An act was refused for reasons its author is told; nothing was changed. */
public class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Refusal> refusals;

    public Refused(Refusal... refusals) {
        this(List.of(refusals));
    }

    public Refused(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::code).toList().toString());
        if (refusals.isEmpty()) {
            throw new IllegalArgumentException("A refusal has a reason");
        }
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    /** Throws when there is anything to refuse. */
    public static void ifAny(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }
}
