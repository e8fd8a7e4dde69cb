package org.probity.supervision.orders;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;

/** What a list of orders is narrowed to and sorted by, as its address says. */
record OrderFilter(
        @Nullable OrderState state,
        @Nullable OrderKind kind,
        @Nullable UUID section,
        String words,
        Sort sort,
        int page) {

    /** By what it is sorted. */
    enum Sort {
        ISSUED("o.issued_on desc, l.number desc, o.id"),
        DUE("o.due_on, o.id"),
        SECTION("s.position nulls first, s.code, o.due_on, o.id");

        private final String order;

        Sort(String order) {
            this.order = order;
        }
    }

    static OrderFilter of(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String section,
            @Nullable String words,
            @Nullable String sort,
            @Nullable String page) {
        var text = words == null ? "" : words.strip();
        var by = Asked.constant(Sort.class, sort);
        return new OrderFilter(
                Asked.constant(OrderState.class, state),
                Asked.constant(OrderKind.class, kind),
                Asked.id(section),
                text.substring(0, Math.min(text.length(), 80)),
                by == null ? Sort.ISSUED : by,
                Asked.page(page));
    }

    OrderFilter anyState() {
        return new OrderFilter(null, kind, section, words, sort, page);
    }

    String order() {
        return sort.order;
    }

    String condition() {
        return " and (cast(:state as text) is null or :state = " + OrderRows.SHOWN + """
                ) and (cast(:kind as text) is null or o.kind = :kind)
                 and (cast(:section as uuid) is null or o.section_id = :section)
                 and (:words = '' or strpos(lower(l.number), :words) > 0 or strpos(lower(o.title_zh), :words) > 0
                  or strpos(lower(o.title_en), :words) > 0)
                """;
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("state", state == null ? null : state.name());
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("section", section);
        parameters.put("words", words.toLowerCase(Locale.ROOT));
        return parameters;
    }
}
