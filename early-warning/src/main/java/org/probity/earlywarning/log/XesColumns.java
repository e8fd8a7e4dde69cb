package org.probity.earlywarning.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts what the scanner reads into columns. */
final class XesColumns implements XesSink {

    /** Where a key's value goes. */
    private record Target(ColumnBuilder column, boolean isTime) {}

    private final LogMapping mapping;
    private final LogColumns columns = new LogColumns();
    private final TimeText time = new TimeText();
    private final List<QualityFinding> found = new ArrayList<>();
    private final XesScanner scanner;
    private Target[] ofEvents = new Target[0];
    private Target[] ofCases = new Target[0];
    private int openCase = -1;
    private int openEvent = -1;

    XesColumns(LogMapping mapping) {
        this.mapping = mapping;
        this.scanner = new XesScanner(this);
    }

    XesScanner scanner() {
        return scanner;
    }

    LogColumns columns() {
        return columns;
    }

    /** What was wrong with values, with row numbers counted from this sink's first event. */
    List<QualityFinding> found() {
        return found;
    }

    @Override
    public void startTrace() {
        openCase = columns.addCase();
    }

    @Override
    public void endTrace() {
        openCase = -1;
    }

    @Override
    public void startEvent() {
        int ofCase = openCase >= 0 ? openCase : columns.addCase();
        openEvent = columns.addEvent(ofCase, columns.events() + 1);
        if (openCase < 0) {
            found.add(new QualityFinding(QualityKind.MISSING_CASE, openEvent + 1L, "", ""));
        }
    }

    @Override
    public void endEvent() {
        openEvent = -1;
    }

    @Override
    public void attribute(int key, byte[] bytes, int from, int to) {
        if (openEvent >= 0) {
            Target target = key < ofEvents.length ? ofEvents[key] : null;
            if (target == null) {
                target = eventTarget(key);
            }
            if (!target.isTime()) {
                target.column().set(openEvent, bytes, from, to);
            } else if (time.read(bytes, from, to)) {
                columns.setTime(openEvent, time.millis(), time.offset());
            } else {
                found.add(new QualityFinding(
                        QualityKind.UNREADABLE_TIME,
                        openEvent + 1L,
                        "",
                        new String(bytes, from, Math.min(to - from, 100), java.nio.charset.StandardCharsets.UTF_8)));
            }
        } else if (openCase >= 0) {
            Target target = key < ofCases.length ? ofCases[key] : null;
            (target == null ? caseTarget(key) : target).column().set(openCase, bytes, from, to);
        }
    }

    private Target eventTarget(int key) {
        String name = scanner.keys().text(key);
        Field field = mapping.fieldOf(name);
        Target target = name.equals(mapping.time())
                ? new Target(new ColumnBuilder(), true)
                : new Target(field == null ? columns.attribute(name) : columns.column(field), false);
        ofEvents = with(ofEvents, key, target);
        return target;
    }

    private Target caseTarget(int key) {
        String name = scanner.keys().text(key);
        Target target =
                new Target(name.equals(mapping.caseId()) ? columns.caseIds : columns.caseAttribute(name), false);
        ofCases = with(ofCases, key, target);
        return target;
    }

    private static Target[] with(Target[] targets, int key, Target target) {
        Target[] grown = targets.length > key
                ? targets
                : java.util.Arrays.copyOf(targets, Math.max(16, Math.max(key + 1, targets.length * 2)));
        grown[key] = Objects.requireNonNull(target);
        return grown;
    }
}
