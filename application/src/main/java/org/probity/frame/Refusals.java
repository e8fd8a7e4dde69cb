package org.probity.frame;

import java.io.Serializable;
import java.util.List;
import org.probity.wording.Refusal;

/** The refusals of a form, as its template asks for them: {@code refusals.at('title')}. */
public record Refusals(List<Refusal> all) implements Serializable {

    public Refusals {
        all = List.copyOf(all);
    }

    public static final Refusals NONE = new Refusals(List.of());

    public List<Refusal> at(String field) {
        return all.stream().filter(refusal -> refusal.field().equals(field)).toList();
    }

    public boolean has(String field) {
        return !at(field).isEmpty();
    }

    /** Those that belong to no single field. */
    public List<Refusal> general() {
        return at("");
    }

    public boolean any() {
        return !all.isEmpty();
    }
}
