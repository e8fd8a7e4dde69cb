package org.probity.earlywarning.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct texts of a column, numbered from zero in the order in which the source first states them. */
public final class Dictionary {

    /** The code of a text that is absent. */
    public static final int ABSENT = -1;

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();

    Dictionary() {}

    public int size() {
        return texts.size();
    }

    /** @throws IndexOutOfBoundsException for a code this dictionary never gave */
    public String text(int code) {
        return texts.get(code);
    }

    /** The code of a text, or {@link #ABSENT}. */
    public int code(String text) {
        return codes.getOrDefault(text, ABSENT);
    }

    public List<String> texts() {
        return List.copyOf(texts);
    }

    int add(String text) {
        Integer known = codes.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }
}
