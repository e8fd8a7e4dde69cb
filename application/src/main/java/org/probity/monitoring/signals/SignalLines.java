package org.probity.monitoring.signals;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;
import tools.jackson.databind.json.JsonMapper;

/** Signals as JSON lines: one object a line, without the name of anybody. */
final class SignalLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SignalLines() {}

    static void write(SignalRow row, Writer out) throws IOException {
        out.write(JSON.writeValueAsString(line(row)));
        out.write('\n');
    }

    static Map<String, @Nullable Object> line(SignalRow row) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("number", row.number());
        line.put("source", row.source().name());
        line.put("raisedOn", row.raisedOn().toString());
        line.put("indicator", row.indicator());
        line.put("value", row.value());
        line.put("threshold", row.threshold());
        line.put("level", row.level().name());
        line.put("state", row.state().name());
        line.put("section", both(row.section()));
        line.put("post", both(row.post()));
        line.put("power", both(row.power()));
        line.put("wording", both(row.wording()));
        line.put("occurrences", row.occurrences());
        line.put("dueOn", row.dueOn().toString());
        line.put(
                "concludedOn",
                row.concludedOn() == null ? null : row.concludedOn().toString());
        line.put("dismissal", row.dismissal() == null ? null : row.dismissal().name());
        return line;
    }

    private static @Nullable Map<String, String> both(Bilingual text) {
        return text.isEmpty() ? null : Map.of("zh", text.zh(), "en", text.en());
    }
}
