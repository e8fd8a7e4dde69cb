package org.probity.supervision.letters;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;

/** What a list of letters is narrowed to, as its address says. */
record LetterFilter(@Nullable LetterKind kind, Letter.@Nullable State state, String words, int page) {

    static final String CONDITION = """
             and (cast(:kind as text) is null or l.kind = :kind) and (:words = '' or strpos(lower(l.number), :words) > 0
              or strpos(lower(l.addressee_zh), :words) > 0 or strpos(lower(l.addressee_en), :words) > 0)
             and (cast(:state as text) is null or :state = case when l.acknowledged_at is not null then 'ACKNOWLEDGED'
              when l.opened_at is not null then 'OPENED'
              when exists (select 1 from supervision.letter_service v where v.letter_id = l.id) then 'SERVED' else 'ISSUED' end)
            """;

    static LetterFilter of(
            @Nullable String kind, @Nullable String state, @Nullable String words, @Nullable String page) {
        var text = words == null ? "" : words.strip();
        return new LetterFilter(
                Asked.constant(LetterKind.class, kind),
                Asked.constant(Letter.State.class, state),
                text.substring(0, Math.min(text.length(), 80)),
                Asked.page(page));
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("state", state == null ? null : state.name());
        parameters.put("words", words.toLowerCase(Locale.ROOT));
        return parameters;
    }
}
