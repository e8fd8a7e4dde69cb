package org.probity.earlywarning.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Logs written down in tests, and inputs no disk would hold. */
final class LogText {

    private LogText() {}

    static EventLog read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static EventLog read(byte[] bytes) {
        return read(bytes, 2);
    }

    static EventLog read(byte[] bytes, int threads) {
        return EventLogs.read(
                new LogFile("log", () -> new ByteArrayInputStream(bytes), read -> {}),
                Map.of(),
                threads,
                Clock.systemUTC());
    }

    static EventLog readEndless(String head, String repeated, long bytes) {
        return EventLogs.read(
                new LogFile("log", () -> endless(head, repeated, bytes), read -> {}), Map.of(), 2, Clock.systemUTC());
    }

    static String xes(String traces) {
        return "<?xml version='1.0' encoding='UTF-8'?>\n<log>\n" + traces + "</log>\n";
    }

    static String trace(String id, String... activities) {
        StringBuilder xml = new StringBuilder("<trace>\n<string key=\"concept:name\" value=\"" + id + "\"/>\n");
        for (String activity : activities) {
            xml.append("<event><string key=\"concept:name\" value=\"" + activity + "\"/></event>\n");
        }
        return xml.append("</trace>\n").toString();
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static InputStream endless(String head, String repeated, long bytes) {
        byte[] first = head.getBytes(StandardCharsets.UTF_8);
        byte[] rest = repeated.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                if (at >= bytes) {
                    return -1;
                }
                int index = (int) Math.min(at, first.length);
                byte next = at < first.length ? first[index] : rest[(int) ((at - first.length) % rest.length)];
                at++;
                return next & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                for (int i = 0; i < length; i++) {
                    int next = read();
                    if (next < 0) {
                        return i == 0 ? -1 : i;
                    }
                    into[from + i] = (byte) next;
                }
                return length;
            }
        };
    }
}
