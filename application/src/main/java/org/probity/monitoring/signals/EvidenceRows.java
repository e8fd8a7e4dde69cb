package org.probity.monitoring.signals;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows that a signal rests on, as JSON: at most five hundred are kept, and how many more there were is said. */
final class EvidenceRows {

    private static final int MOST = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

    private EvidenceRows() {}

    static List<Map<String, Object>> read(String evidence) {
        try {
            return JSON.readValue(evidence, ROWS);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Evidence is a JSON array of objects", e);
        }
    }

    static String bounded(String evidence) {
        var rows = read(evidence);
        if (rows.size() <= MOST) {
            return evidence;
        }
        var kept = new java.util.ArrayList<>(rows.subList(0, MOST));
        kept.add(Map.of("omitted", rows.size() - MOST));
        return JSON.writeValueAsString(kept);
    }
}
