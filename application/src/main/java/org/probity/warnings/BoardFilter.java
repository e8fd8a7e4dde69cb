package org.probity.warnings;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;

/**
 * Which warnings the board lists.
 *
 * @param show open ones (standard), closed ones, overdue ones or all
 * @param page from 1
 */
public record BoardFilter(@Nullable WarningKind kind, Show show, String q, int page) {

    static final int PAGE = 50;

    /** How far the warnings are. */
    public enum Show {
        OPEN,
        OVERDUE,
        CLOSED,
        ALL
    }

    static BoardFilter of(@Nullable String kind, @Nullable String show, @Nullable String q, @Nullable String page) {
        var shown = Asked.constant(Show.class, show);
        var words = q == null ? "" : q.strip();
        return new BoardFilter(
                Asked.constant(WarningKind.class, kind),
                shown == null ? Show.OPEN : shown,
                words.length() > 100 ? words.substring(0, 100) : words,
                Asked.page(page));
    }

    String condition() {
        var shown = switch (show) {
            case OPEN -> "w.closed_on is null and w.sealed_at is null";
            case OVERDUE -> "w.closed_on is null and w.sealed_at is null and w.due_on < :today";
            case CLOSED -> "w.closed_on is not null";
            case ALL -> "true";
        };
        return shown + """
                 and (cast(:kind as text) is null or w.kind = :kind)
                 and (:q = '' or w.number ilike :like or w.cause_zh ilike :like or w.cause_en ilike :like or p.name_zh ilike :like
                      or p.name_en ilike :like or w.post_zh ilike :like or w.post_en ilike :like)
                """;
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("q", q);
        parameters.put("like", "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        return parameters;
    }
}
