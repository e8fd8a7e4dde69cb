package org.probity.earlywarning.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives the events of an XES file one by one. Facts of a case that stand behind an event are not yet known to it. */
final class XesEvents implements XesSink {

    /** Texts are made once as long as there are not too many different ones. */
    private static final int MOST_TEXTS = 1 << 15;

    private static final int FACTS = Field.values().length;

    private final LogMapping mapping;
    private final Consumer<? super StreamedEvent> to;
    private final XesScanner scanner = new XesScanner(this);
    private final TimeText time = new TimeText();
    private final List<String> names = new ArrayList<>();
    /** By key: the ordinal of its field, −1 for any other fact, −2 for the time. */
    private int[] meanings = new int[0];

    private Dictionary texts = new Dictionary();
    private Map<String, String> ofCase = Map.of();
    private String caseId = "";
    private boolean inEvent;
    private StreamedEvent.RowsBefore rowsBefore = new StreamedEvent.RowsBefore();
    private long row;
    private long millis;
    private int offset;
    private @Nullable String[] facts = new String[FACTS];

    XesEvents(LogMapping mapping, Consumer<? super StreamedEvent> to) {
        this.mapping = mapping;
        this.to = to;
    }

    XesScanner scanner() {
        return scanner;
    }

    /** Counts rows from one again, since what follows is another part of the file. */
    StreamedEvent.RowsBefore startPart() {
        rowsBefore = new StreamedEvent.RowsBefore();
        row = 0;
        return rowsBefore;
    }

    @Override
    public void startTrace() {
        caseId = "";
        ofCase = new HashMap<>();
    }

    @Override
    public void endTrace() {
        caseId = "";
        ofCase = Map.of();
    }

    @Override
    public void startEvent() {
        inEvent = true;
        row++;
        millis = Event.NO_TIME;
        offset = 0;
        facts = new String[FACTS];
        names.clear();
    }

    @Override
    public void endEvent() {
        inEvent = false;
        to.accept(new StreamedEvent(
                rowsBefore, row, caseId, millis, offset, facts, names.toArray(new String[0]), ofCase));
    }

    @Override
    public void attribute(int key, byte[] bytes, int from, int until) {
        if (!inEvent) {
            String name = scanner.keys().text(key);
            if (name.equals(mapping.caseId())) {
                caseId = new String(bytes, from, until - from, StandardCharsets.UTF_8);
            } else {
                ofCase.put("case:" + name, text(bytes, from, until));
            }
            return;
        }
        int meaning = key < meanings.length ? meanings[key] : meaning(key);
        if (meaning >= 0) {
            facts[meaning] = text(bytes, from, until);
        } else if (meaning == -1) {
            names.add(scanner.keys().text(key));
            names.add(text(bytes, from, until));
        } else if (time.read(bytes, from, until)) {
            millis = time.millis();
            offset = time.offset();
        }
    }

    private int meaning(int key) {
        int[] grown = new int[key + 1];
        for (int each = 0; each <= key; each++) {
            String name = scanner.keys().text(each);
            Field field = mapping.fieldOf(name);
            grown[each] = name.equals(mapping.time()) ? -2 : field == null ? -1 : field.ordinal();
        }
        meanings = grown;
        return grown[key];
    }

    private String text(byte[] bytes, int from, int to) {
        if (texts.size() >= MOST_TEXTS) {
            texts = new Dictionary();
        }
        return texts.text(texts.add(bytes, from, to));
    }
}
