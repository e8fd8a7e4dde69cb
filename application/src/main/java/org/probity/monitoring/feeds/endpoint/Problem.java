package org.probity.monitoring.feeds.endpoint;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.signal.JsonLine;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** Why a delivery is refused, as RFC 9457 says it; the whole delivery is refused and nothing of it is kept. */
final class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String code;
    private final transient List<Line> lines;
    private final @Nullable Integer retryAfter;

    /** What is wrong with one line; {@code line} counts from one, in an array the objects. */
    record Line(long line, String column, String expected) {}

    private Problem(HttpStatus status, String code, String detail, List<Line> lines, @Nullable Integer retryAfter) {
        super(detail);
        this.status = status;
        this.code = code;
        this.lines = List.copyOf(lines);
        this.retryAfter = retryAfter;
    }

    static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), null);
    }

    static Problem atLines(String detail, List<Line> lines) {
        return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "malformed", detail, lines, null);
    }

    /** @param seconds after which it may be tried again */
    static Problem later(String code, String detail, int seconds) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, code, detail, List.of(), seconds);
    }

    String json() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("type", "urn:probity:feeds:" + code);
        fields.put("title", status.getReasonPhrase());
        fields.put("status", status.value());
        fields.put("detail", String.valueOf(getMessage()));
        if (!lines.isEmpty()) {
            fields.put(
                    "errors",
                    lines.stream()
                            .map(line ->
                                    Map.of("line", line.line(), "column", line.column(), "expected", line.expected()))
                            .toList());
        }
        return JsonLine.of((Object) fields);
    }

    ServerResponse response() {
        var answer = ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter));
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(json());
    }
}
