package org.probity.measures.dossiers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of dossiers is narrowed to, as its address says it; what makes no sense there is left out. */
record DossierFilter(
        String text,
        @Nullable UUID section,
        @Nullable Wanted wanted,
        @Nullable DossierRule missing,
        int page) {

    static final int ROWS = 50;
    private static final int LONGEST = 80;

    /** Only the complete ones, or only the others; and where they stand. */
    enum Wanted {
        COMPLETE,
        INCOMPLETE,
        NOT_BEGUN,
        DRAFT,
        TO_ENDORSE,
        TO_CONFIRM,
        TO_LOOK_AT_AGAIN;

        /** SQL over the tables of {@link DossierSql}. */
        String condition() {
            return switch (this) {
                case COMPLETE -> DossierRule.complete();
                case INCOMPLETE -> "not (" + DossierRule.complete() + ")";
                case NOT_BEGUN -> "d.id is null";
                case DRAFT -> "d.state = 'DRAFT'";
                case TO_ENDORSE -> "d.state = 'PREPARED' and not " + DossierRule.CURRENT.missing();
                case TO_CONFIRM -> "d.state = 'ENDORSED' and not " + DossierRule.CURRENT.missing();
                case TO_LOOK_AT_AGAIN ->
                    "d.state <> 'DRAFT' and (" + DossierRule.CURRENT.missing() + " or d.state = 'CONFIRMED' and not ("
                            + DossierRule.complete() + "))";
            };
        }
    }

    static DossierFilter of(Map<String, String> typed) {
        var text = typed.getOrDefault("q", "").strip();
        return new DossierFilter(
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                Asked.id(typed.get("section")),
                Asked.constant(Wanted.class, typed.get("state")),
                Asked.constant(DossierRule.class, typed.get("missing")),
                Asked.page(typed.get("page")));
    }

    public boolean narrowed() {
        return !text.isEmpty() || section != null || wanted != null || missing != null;
    }

    public String page(int other) {
        var parameters = parameters();
        parameters.put("page", String.valueOf(other));
        return address("/measures/dossiers", parameters);
    }

    public String export() {
        return address("/measures/dossiers/export", parameters());
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", text.isEmpty() ? null : text);
        put(parameters, "section", section);
        put(parameters, "state", wanted);
        put(parameters, "missing", missing);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static String address(String path, Map<String, String> parameters) {
        var builder = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(parameters).toUriString();
    }
}
