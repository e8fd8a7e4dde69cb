package org.probity.wording;

import java.io.Serializable;
import java.util.List;

/**
 * Why something is refused, in words for the person who asked: what is wrong, where, and the way out.
 *
 * @param field     the form field it stands beside; empty when it concerns the whole
 * @param code      key of the message, as in {@code risks.refusal.peer-is-self}
 * @param arguments what the message speaks of
 */
public record Refusal(String field, String code, List<Object> arguments) implements Serializable {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String code, Object... arguments) {
        return new Refusal("", code, List.of(arguments));
    }

    public static Refusal at(String field, String code, Object... arguments) {
        return new Refusal(field, code, List.of(arguments));
    }
}
