package org.probity.monitoring.feeds;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.probity.wording.Bilingual;

/**
 * A feed: one kind of record, or the events of process runs.
 *
 * @param key       its name in addresses and files, as in {@code contracts}
 * @param personal  whether it names people with their kin, declarations, accounts or absences: for discipline inspection alone
 *                  (segregation 8)
 * @param everyDays how often something is expected unless the unit says otherwise
 * @param kind      the engine's kind; none for events
 * @param columns   in their order, the one that names the record first
 */
public record Feed(
        String key,
        Group group,
        boolean personal,
        @Nullable Integer everyDays,
        Bilingual name,
        Bilingual about,
        @Nullable RecordKind kind,
        List<FeedColumn> columns) {

    public Feed {
        columns = List.copyOf(columns);
    }

    /** Under what a feed stands in the catalogue. */
    public enum Group {
        PROCESS,
        PROCUREMENT,
        MONEY,
        ASSETS,
        PARTIES,
        STAFF,
        CONDUCT,
        PROGRAMME
    }

    public boolean isEvents() {
        return kind == null;
    }

    public Optional<FeedColumn> column(String column) {
        return columns.stream().filter(each -> each.key().equals(column)).findFirst();
    }

    /** The permission that opens its rows. */
    public String reading() {
        return personal ? "monitoring:personal-feeds" : "monitoring:feeds";
    }

    /** The feed as a workbook: the same columns for template, import and export. */
    public Register register() {
        var register = Register.named("monitoring." + key, name.zh(), name.en());
        for (var column : columns) {
            var cell = Column.of(
                    column.key(), column.heading().zh(), column.heading().en(), column.key(), bare(column));
            register.column(column.needed() ? cell.needed() : cell);
        }
        return register.build();
    }

    /** The Chinese heading without what stands in brackets. */
    private static String bare(FeedColumn column) {
        return column.heading().zh().replaceAll("（.*）", "");
    }
}
