package org.probity.risks;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads words of an address; anything else than what was offered is nothing. */
final class LedgerWords {

    private LedgerWords() {}

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    static @Nullable UUID uuid(String word) {
        try {
            return word.length() == 36 ? UUID.fromString(word) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
