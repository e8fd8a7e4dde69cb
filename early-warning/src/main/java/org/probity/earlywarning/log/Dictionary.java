package org.probity.earlywarning.log;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The distinct texts of a column, numbered from zero in the order in which the source first states them. Texts lie
 * behind one another as UTF-8 in one array, so that a million of them cost little more than their letters, and bytes
 * just read find their code without becoming a {@link String} first.
 */
public final class Dictionary {

    /** The code of a text that is absent. */
    public static final int ABSENT = -1;

    /** Above this many texts a text is decoded each time it is asked for. */
    private static final int DECODED_ONCE = 1 << 18;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private byte[] letters = new byte[64];
    private int[] ends = new int[8];
    /** A 64-bit print of each text; for up to eight bytes it is the text itself, only mixed. */
    private long[] prints = new long[8];

    private int[] table = new int[16];
    private int size;
    private @Nullable String[] decoded = new String[0];

    Dictionary() {}

    public int size() {
        return size;
    }

    /** @throws IndexOutOfBoundsException for a code this dictionary never gave */
    public String text(int code) {
        if (code < 0 || code >= size) {
            throw new IndexOutOfBoundsException("no text has the code " + code);
        }
        if (size > DECODED_ONCE) {
            return decode(code);
        }
        @Nullable String[] known = decoded;
        if (known.length < size) {
            known = Arrays.copyOf(known, Math.min(DECODED_ONCE, size + (size >> 1) + 8));
            decoded = known;
        }
        String text = known[code];
        if (text == null) {
            text = decode(code);
            known[code] = text;
        }
        return text;
    }

    /** The code of a text, or {@link #ABSENT}. */
    public int code(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return table[slot(bytes, 0, bytes.length, print(bytes, 0, bytes.length))] - 1;
    }

    /** All texts in the order of their codes; a view. */
    public List<String> texts() {
        return new AbstractList<>() {
            @Override
            public String get(int code) {
                return text(code);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    int add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(bytes, 0, bytes.length);
    }

    /** The code of the text in {@code bytes[from, to)}, which becomes known if it was not. */
    int add(byte[] bytes, int from, int to) {
        return add(bytes, from, to, print(bytes, from, to));
    }

    /** The codes this dictionary gives to the texts of another, all of which become known. */
    int[] addAll(Dictionary other) {
        int[] translation = new int[other.size];
        for (int code = 0; code < translation.length; code++) {
            translation[code] = add(other.letters, other.start(code), other.ends[code], other.prints[code]);
        }
        return translation;
    }

    /** Gives back the room kept for growth. */
    void trim() {
        letters = Arrays.copyOf(letters, size == 0 ? 0 : ends[size - 1]);
        ends = Arrays.copyOf(ends, size);
        prints = Arrays.copyOf(prints, size);
    }

    long bytes() {
        return letters.length + 4L * ends.length + 8L * prints.length + 4L * table.length;
    }

    private int add(byte[] bytes, int from, int to, long print) {
        int slot = slot(bytes, from, to, print);
        int known = table[slot];
        if (known != 0) {
            return known - 1;
        }
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, to - from);
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, (int) Math.min(Integer.MAX_VALUE - 8, end + (end >> 1) + 64L));
        }
        System.arraycopy(bytes, from, letters, start, to - from);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1) + 8);
            prints = Arrays.copyOf(prints, ends.length);
        }
        ends[size] = end;
        prints[size] = print;
        size++;
        table[slot] = size;
        if (size * 2 > table.length) {
            rehash();
        }
        return size - 1;
    }

    private int slot(byte[] bytes, int from, int to, long print) {
        int mask = table.length - 1;
        int slot = (int) (print >>> 32) & mask;
        while (table[slot] != 0 && !same(table[slot] - 1, bytes, from, to, print)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean same(int code, byte[] bytes, int from, int to, long print) {
        if (prints[code] != print) {
            return false;
        }
        int start = start(code);
        int end = ends[code];
        return end - start == to - from
                && (to - from <= Long.BYTES || Arrays.equals(letters, start, end, bytes, from, to));
    }

    private void rehash() {
        int[] larger = new int[table.length * 2];
        int mask = larger.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = (int) (prints[code] >>> 32) & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = code + 1;
        }
        table = larger;
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    private String decode(int code) {
        return new String(letters, start(code), ends[code] - start(code), StandardCharsets.UTF_8);
    }

    private static long print(byte[] bytes, int from, int to) {
        long print = 0;
        int at = from;
        for (; to - at > Long.BYTES; at += Long.BYTES) {
            print = mix(print ^ Words.at(bytes, at));
        }
        return mix(print ^ lastWord(bytes, at, to));
    }

    private static long lastWord(byte[] bytes, int from, int to) {
        if (from + Long.BYTES <= bytes.length) {
            int length = to - from;
            return length == 0 ? 0 : Words.at(bytes, from) & (-1L >>> (64 - 8 * length));
        }
        long word = 0;
        for (int at = to - 1; at >= from; at--) {
            word = word << 8 | bytes[at] & 0xFF;
        }
        return word;
    }

    private static long mix(long word) {
        long spread = word * SPREAD;
        return spread ^ spread >>> 32;
    }
}
