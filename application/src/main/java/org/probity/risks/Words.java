package org.probity.risks;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a browser sent where a choice was offered; anything else is no choice. */
final class Words {

    private Words() {}

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    static @Nullable UUID uuid(String word) {
        try {
            return word.isBlank() ? null : UUID.fromString(word.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
