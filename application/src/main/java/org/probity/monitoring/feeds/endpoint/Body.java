package org.probity.monitoring.feeds.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.probity.earlywarning.feed.JsonText;
import org.springframework.http.HttpStatus;

/** The objects of a delivery: one a line (JSON lines), or those of one array. Bounded in bytes and in number. */
final class Body {

    static final int MOST_BYTES = 8 << 20;
    static final int MOST_OBJECTS = 10_000;

    private static final int MOST_TOLD = 100;

    private Body() {}

    /** An object with its line, or its place in the array, counted from one. */
    record Line(long number, Map<?, ?> object) {}

    static byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw tooLarge();
        }
        if (request.getHeader("Content-Encoding") != null) {
            throw Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "encoding", "Send the delivery without Content-Encoding.");
        }
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    private static Problem tooLarge() {
        return Problem.of(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "too-large",
                "A delivery has at most %,d bytes and %,d objects; divide it.".formatted(MOST_BYTES, MOST_OBJECTS));
    }

    static List<Line> lines(byte[] bytes) {
        var text = text(bytes);
        var lines = new ArrayList<Line>();
        var wrong = new ArrayList<Problem.Line>();
        if (text.stripLeading().startsWith("[")) {
            array(text, lines, wrong);
        } else {
            var number = 0L;
            for (var line : (Iterable<String>) text.lines()::iterator) {
                number++;
                if (!line.isBlank()) {
                    object(number, line, lines, wrong);
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw Problem.atLines(
                    "Some lines are no JSON objects.", wrong.subList(0, Math.min(MOST_TOLD, wrong.size())));
        }
        if (lines.isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "empty", "The delivery has no objects.");
        }
        return lines;
    }

    private static void array(String text, List<Line> lines, List<Problem.Line> wrong) {
        try {
            if (JsonText.parse(text) instanceof List<?> objects) {
                var number = 0L;
                for (var each : objects) {
                    number++;
                    bounded(number);
                    if (each instanceof Map<?, ?> object) {
                        lines.add(new Line(number, object));
                    } else {
                        wrong.add(new Problem.Line(number, "", "a JSON object"));
                    }
                }
            }
        } catch (IllegalArgumentException malformed) {
            wrong.add(new Problem.Line(1, "", "a JSON array; " + malformed.getMessage()));
        }
    }

    private static void object(long number, String line, List<Line> lines, List<Problem.Line> wrong) {
        bounded(lines.size() + 1);
        try {
            if (JsonText.parse(line) instanceof Map<?, ?> object) {
                lines.add(new Line(number, object));
            } else {
                wrong.add(new Problem.Line(number, "", "a JSON object"));
            }
        } catch (IllegalArgumentException malformed) {
            wrong.add(new Problem.Line(number, "", "a JSON object; " + malformed.getMessage()));
        }
    }

    private static void bounded(long objects) {
        if (objects > MOST_OBJECTS) {
            throw tooLarge();
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "encoding", "The delivery is to be written in UTF-8.");
        }
    }
}
