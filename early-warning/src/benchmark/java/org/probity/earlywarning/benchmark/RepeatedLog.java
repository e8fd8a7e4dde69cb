package org.probity.earlywarning.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a log again and again with new case ids, to see how cost grows. Arguments: the log, the file to write, and how
 * many tenths of the log (10 for once, 100 for ten times). The log must have one element a line.
 */
public final class RepeatedLog {

    private static final int TENTHS = 10;

    private RepeatedLog() {}

    public static void main(String[] arguments) throws IOException {
        Path log = Path.of(arguments[0]);
        int tenths = Integer.parseInt(arguments[2]);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
            for (int round = 0; round * TENTHS < tenths; round++) {
                copy(log, out, round, Math.min(TENTHS, tenths - round * TENTHS));
            }
            out.write("</log>\n");
        }
    }

    private static void copy(Path log, BufferedWriter out, int round, int tenths) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            int trace = -1;
            boolean inTrace = false;
            boolean named = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String plain = line.strip();
                if (plain.equals("<trace>")) {
                    trace++;
                    inTrace = true;
                    named = false;
                }
                boolean kept = trace < 0 ? round == 0 : inTrace && trace % TENTHS < tenths;
                if (kept) {
                    boolean names = inTrace && !named && plain.startsWith("<string key=\"concept:name\"");
                    out.write(names ? line.replace("\"/>", "-" + round + "\"/>") : line);
                    out.write('\n');
                    named |= names;
                }
                inTrace &= !plain.equals("</trace>");
            }
        }
    }
}
