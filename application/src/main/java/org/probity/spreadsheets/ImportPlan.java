package org.probity.spreadsheets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an import would do, worked out without doing it: every line of the file with what becomes of it. A module builds it, a
 * person confirms it, then {@link #carryOut} does all of it or nothing.
 */
public final class ImportPlan {

    /** What becomes of something. */
    public enum Outcome {
        ADDED,
        CHANGED,
        ENDED,
        UNCHANGED
    }

    /**
     * One thing the import touches.
     *
     * @param kind    message key of what kind of thing it is
     * @param subject its name
     */
    public record Line(int row, String kind, Outcome outcome, String subject, List<Detail> details) {

        public Line {
            details = List.copyOf(details);
        }
    }

    /**
     * One field that changes.
     *
     * @param field message key
     */
    public record Detail(String field, String before, String after) {}

    /** How many things of a kind have which outcome. */
    public record Tally(String kind, Map<Outcome, Integer> counts) {

        public int of(Outcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }

        public int of(String outcome) {
            return of(Outcome.valueOf(outcome));
        }

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A change, to be made in the import's transaction. */
    @FunctionalInterface
    public interface Write {
        void by(ImportSource source);
    }

    private final Findings findings;
    private final List<Line> lines = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private final Map<String, Map<Outcome, Integer>> counts = new LinkedHashMap<>();

    public ImportPlan(Findings findings) {
        this.findings = findings;
    }

    public void added(int row, String kind, String subject, Write write) {
        line(new Line(row, kind, Outcome.ADDED, subject, List.of()));
        writes.add(write);
    }

    /** A change of the fields given; without any, the thing is unchanged and nothing is written. */
    public void changed(int row, String kind, String subject, List<Detail> details, Write write) {
        if (details.isEmpty()) {
            unchanged(row, kind, subject);
        } else {
            line(new Line(row, kind, Outcome.CHANGED, subject, details));
            writes.add(write);
        }
    }

    public void ended(int row, String kind, String subject, Write write) {
        line(new Line(row, kind, Outcome.ENDED, subject, List.of()));
        writes.add(write);
    }

    public void unchanged(int row, String kind, String subject) {
        line(new Line(row, kind, Outcome.UNCHANGED, subject, List.of()));
    }

    /** Something to be done with the rest that is no line of its own. */
    public void also(Write write) {
        writes.add(write);
    }

    private void line(Line line) {
        lines.add(line);
        counts.computeIfAbsent(line.kind(), kind -> new EnumMap<>(Outcome.class))
                .merge(line.outcome(), 1, Integer::sum);
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<Tally> tallies() {
        return counts.entrySet().stream()
                .map(entry -> new Tally(entry.getKey(), Map.copyOf(entry.getValue())))
                .toList();
    }

    public Tally tally(String kind) {
        return new Tally(kind, Map.copyOf(counts.getOrDefault(kind, Map.of())));
    }

    public List<Finding> findings() {
        return findings.all();
    }

    public int errors() {
        return findings.errors();
    }

    /** Whether it would change anything at all. */
    public boolean changesSomething() {
        return lines.stream().anyMatch(line -> line.outcome() != Outcome.UNCHANGED);
    }

    /** The same for two plans that would do the same, so that a confirmation holds only for what was shown. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * Makes all changes, within the caller's transaction.
     *
     * @throws IllegalStateException when there are errors
     */
    public void carryOut(ImportSource source) {
        if (errors() > 0) {
            throw new IllegalStateException("An import with errors is not carried out");
        }
        writes.forEach(write -> write.by(source));
    }
}
