package org.probity.monitoring.feeds;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.organization.UnitId;
import org.springframework.stereotype.Component;

/** The application's own registers, as records. */
@Component
public class OwnRegisters {

    private final List<FeedSource> sources;

    OwnRegisters(List<FeedSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The kinds that registers here give; the engine may take what is missing among them as not there. */
    public Set<RecordKind> kinds() {
        var kinds = EnumSet.noneOf(RecordKind.class);
        sources.forEach(source -> kinds.addAll(source.kinds()));
        return kinds;
    }

    /** What holds today of one kind. */
    public List<FeedRecord> records(UnitId unit, RecordKind kind) {
        var records = new ArrayList<FeedRecord>();
        sources.stream()
                .filter(source -> source.kinds().contains(kind))
                .forEach(source -> records.addAll(source.records(unit, kind)));
        return records;
    }

    /** What holds today of all kinds. */
    public List<FeedRecord> records(UnitId unit) {
        var records = new ArrayList<FeedRecord>();
        kinds().forEach(kind -> records.addAll(records(unit, kind)));
        return records;
    }

    /** Where the register of a kind is seen. */
    public Optional<FeedSource.Register> register(RecordKind kind) {
        return sources.stream()
                .filter(source -> source.kinds().contains(kind))
                .map(source -> source.register(kind))
                .findFirst();
    }
}
