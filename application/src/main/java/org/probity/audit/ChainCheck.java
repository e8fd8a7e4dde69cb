package org.probity.audit;

import static org.probity.audit.Finding.Kind.ENTRY_EDITED;
import static org.probity.audit.Finding.Kind.ENTRY_FOREIGN;
import static org.probity.audit.Finding.Kind.ENTRY_INSERTED;
import static org.probity.audit.Finding.Kind.ENTRY_REMOVED;
import static org.probity.audit.Finding.Kind.ENTRY_REWRITTEN;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Walks along the chain and tells an edited entry from a removed and an inserted one. An entry's hash covers the number it was
 * written under and the hash before it, so that even entries that were renumbered after the deed say where they stood.
 */
final class ChainCheck {

    /** How far back a predecessor is looked for, and how far an entry may have been renumbered. */
    private static final int REACH = 64;

    private final Findings findings;
    private final Deque<Place> recent = new ArrayDeque<>();
    private final List<Place> suspects = new ArrayList<>();
    private Place last = new Place(0, 0, Link.FIRST.hash());
    private long shift;

    ChainCheck(Findings findings) {
        this.findings = findings;
        recent.push(last);
    }

    /**
     * An entry that was passed.
     *
     * @param sequence its number now
     * @param original the number it was written under
     */
    private record Place(long sequence, long original, byte[] hash) {}

    /** The number under which the last sound entry was written. */
    long reached() {
        return last.original();
    }

    void add(EntryRow row) {
        var sequence = row.entry().sequence();
        var original = original(row);
        if (original.isEmpty()) {
            var suspect = new Place(sequence, sequence - shift, row.hash());
            suspects.add(suspect);
            remember(suspect);
            return;
        }
        var place = new Place(sequence, original.getAsLong(), row.hash());
        var before = findings.found();
        link(row, place);
        if (place.sequence() - place.original() != shift) {
            if (findings.found() == before) {
                findings.add(ENTRY_EDITED, sequence);
            }
            shift = place.sequence() - place.original();
        }
        last = place;
        remember(place);
    }

    /** Nothing follows the last suspects that could tell what was done to them. */
    void end() {
        suspects.forEach(suspect -> findings.add(ENTRY_FOREIGN, suspect.sequence()));
    }

    private OptionalLong original(EntryRow row) {
        var claimed = row.entry().sequence() - shift;
        if (Arrays.equals(row.hashAs(claimed), row.hash())) {
            return OptionalLong.of(claimed);
        }
        if (findings.found() < Verification.LISTED) {
            for (var distance = 1; distance <= REACH; distance++) {
                for (var candidate : new long[] {claimed - distance, claimed + distance}) {
                    if (Arrays.equals(row.hashAs(candidate), row.hash())) {
                        return OptionalLong.of(candidate);
                    }
                }
            }
        }
        return OptionalLong.empty();
    }

    private void link(EntryRow row, Place place) {
        if (suspects.isEmpty() && Arrays.equals(row.previous(), last.hash())) {
            return;
        }
        // Of two with the same hash the later one is the copy.
        var skipped = new ArrayList<Place>();
        var between = new ArrayList<Place>();
        Place predecessor = null;
        for (var earlier : recent) {
            if (Arrays.equals(row.previous(), earlier.hash())) {
                predecessor = earlier;
                between = new ArrayList<>(skipped);
            }
            skipped.add(earlier);
        }
        if (predecessor != null) {
            follow(predecessor, between, place);
            return;
        }
        orphan(place);
    }

    /** The entry follows one a little further back: what stands between was put there. */
    private void follow(Place predecessor, List<Place> between, Place place) {
        between.forEach(inserted -> findings.add(ENTRY_INSERTED, inserted.sequence()));
        suspects.removeAll(between);
        suspects.forEach(edited -> findings.add(ENTRY_EDITED, edited.sequence()));
        var sound = suspects.isEmpty() ? predecessor : last;
        removedBetween(sound, place);
        suspects.clear();
    }

    /** Nothing at hand has the hash that the entry remembers: its predecessor was removed or rewritten. */
    private void orphan(Place place) {
        var gap = place.original() - last.original() - 1;
        for (var i = 0; i < suspects.size(); i++) {
            findings.add(
                    i < gap ? ENTRY_EDITED : ENTRY_INSERTED, suspects.get(i).sequence());
        }
        if (gap > suspects.size()) {
            removedBetween(last, place);
        } else if (suspects.isEmpty()) {
            findings.add(ENTRY_REWRITTEN, last.sequence());
        }
        suspects.clear();
    }

    private void removedBetween(Place sound, Place place) {
        var gap = place.original() - sound.original() - 1;
        if (gap <= suspects.size()) {
            return;
        }
        var first = sound.original() + 1;
        var missing = new TreeSet<Long>();
        if (gap <= REACH) {
            for (var number = first; number < place.original(); number++) {
                missing.add(number);
            }
            suspects.forEach(suspect -> missing.remove(suspect.original()));
        }
        findings.add(
                ENTRY_REMOVED,
                missing.isEmpty() ? first : missing.first(),
                missing.isEmpty() ? place.original() - 1 : missing.last());
    }

    private void remember(Place place) {
        recent.push(place);
        if (recent.size() > REACH) {
            recent.removeLast();
        }
    }
}
