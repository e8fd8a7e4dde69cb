package org.probity.audit;

import java.util.UUID;

/**
 * What an act is about: one row or aggregate of one module.
 *
 * @param kind module and thing, as in {@code risks.form}
 * @param id   the thing's own id
 */
public record Subject(String kind, String id) {

    public static Subject of(String kind, UUID id) {
        return new Subject(kind, id.toString());
    }
}
