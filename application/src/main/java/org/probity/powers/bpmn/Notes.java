package org.probity.powers.bpmn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers what is worth saying about a file while it is read. */
final class Notes {

    private static final int LONGEST = 60;

    private final Map<Note.Kind, List<String>> found = new EnumMap<>(Note.Kind.class);
    private final Map<Note.Kind, Integer> unnamed = new EnumMap<>(Note.Kind.class);

    void add(Note.Kind kind, String name) {
        var line = BpmnWriter.line(name);
        var names = found.computeIfAbsent(kind, key -> new ArrayList<>());
        var shown = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        if (shown.isEmpty()) {
            unnamed.merge(kind, 1, Integer::sum);
        } else if (!names.contains(shown)) {
            names.add(shown);
        }
    }

    /** What needs a look first, then what was left out, then what was carried in another form. */
    List<Note> all() {
        var order = List.of(Note.Treatment.CHECK, Note.Treatment.LEFT_OUT, Note.Treatment.CHANGED);
        return found.entrySet().stream()
                .map(entry -> new Note(
                        entry.getKey(), List.copyOf(entry.getValue()), unnamed.getOrDefault(entry.getKey(), 0)))
                .sorted(java.util.Comparator.comparingInt(
                        note -> order.indexOf(note.kind().treatment())))
                .toList();
    }
}
