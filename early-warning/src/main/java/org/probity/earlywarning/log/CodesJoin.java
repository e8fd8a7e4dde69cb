package org.probity.earlywarning.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts runs of codes behind one another, in the least memory that holds them. */
final class CodesJoin {

    /** @param translation what each code becomes; null where it stays */
    private record Part(CodeList source, int from, int to, int @Nullable [] translation, int at) {

        int code(int row) {
            int code = source.get(row);
            return code == Dictionary.ABSENT || translation == null ? code : translation[code];
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private int rows;
    private int present;
    private int least = Integer.MAX_VALUE;
    private int greatest = Dictionary.ABSENT;

    void add(CodeList source, int from, int to, int @Nullable [] translation) {
        Part part = new Part(source, from, to, translation, rows);
        parts.add(part);
        rows += to - from;
        for (int row = from; row < to; row++) {
            int code = part.code(row);
            if (code != Dictionary.ABSENT) {
                present++;
                least = Math.min(least, code);
                greatest = Math.max(greatest, code);
            }
        }
    }

    /** Rows that state nothing. */
    void addAbsent(int count) {
        rows += count;
    }

    Codes join() {
        if (present == 0) {
            return new Codes.Same(Dictionary.ABSENT);
        }
        if (present == rows && least == greatest) {
            return new Codes.Same(greatest);
        }
        int width = Codes.width(greatest);
        return Codes.isSparse(rows, present, width) ? sparse(width) : dense(width);
    }

    private Codes dense(int width) {
        Codes.Packed packed = Codes.Packed.ofWidth(width, rows);
        for (Part part : parts) {
            for (int row = part.from; row < part.to; row++) {
                packed.put(part.at + row - part.from, part.code(row));
            }
        }
        return packed;
    }

    private Codes sparse(int width) {
        Codes.Sparse sparse = Codes.Sparse.ofWidth(width, rows, present);
        int next = 0;
        for (Part part : parts) {
            for (int row = part.from; row < part.to; row++) {
                int code = part.code(row);
                if (code != Dictionary.ABSENT) {
                    sparse.put(part.at + row - part.from, code, next++);
                }
            }
        }
        return sparse.counted();
    }
}
