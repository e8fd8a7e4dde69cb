package org.probity.supervision.orders;

import java.util.UUID;

/** Names one order for ever. */
public record OrderId(UUID value) {

    static OrderId random() {
        return new OrderId(UUID.randomUUID());
    }

    public String path() {
        return OrderPages.PATH + "/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
