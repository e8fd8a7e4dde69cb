package org.probity.measures.interests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;

/** A declaration between what is typed and what is signed; lines left blank are no lines. */
final class DeclaredFields {

    private static final int SPARE_ROWS = 2;
    private static final int MOST_ROWS = 60;

    private DeclaredFields() {}

    static Fields of(Declared declared) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("nothing", declared.nothing() ? List.of("yes") : List.of());
        values.put("note", List.of(declared.note()));
        put(
                values,
                "relation",
                declared.relatives(),
                relative -> relative.relation().name());
        put(values, "relative", declared.relatives(), Declared.Relative::name);
        put(values, "workplace", declared.relatives(), Declared.Relative::workplace);
        put(values, "relativePost", declared.relatives(), Declared.Relative::post);
        put(values, "colleague", declared.relatives(), relative -> Objects.toString(relative.colleague(), ""));
        put(values, "holder", declared.interests(), Declared.Interest::holder);
        put(values, "company", declared.interests(), Declared.Interest::company);
        put(values, "registration", declared.interests(), Declared.Interest::registration);
        put(values, "role", declared.interests(), Declared.Interest::role);
        put(values, "share", declared.interests(), Declared.Interest::share);
        put(values, "organization", declared.posts(), Declared.OutsidePost::organization);
        put(values, "outsidePost", declared.posts(), Declared.OutsidePost::post);
        put(values, "pay", declared.posts(), Declared.OutsidePost::pay);
        return Fields.stored(values);
    }

    private static <T> void put(
            Map<String, List<String>> values,
            String field,
            List<T> lines,
            java.util.function.Function<T, String> value) {
        values.put(field, lines.stream().map(value).toList());
    }

    /** How many rows a page shows for what was typed in the field, with some to spare. */
    static int rows(Fields typed, String field) {
        var used = 0;
        for (var row = 0; row < Math.min(MOST_ROWS, typed.rows(field)); row++) {
            used = typed.value(field, row).isEmpty() ? used : row + 1;
        }
        return Math.min(MOST_ROWS, used + SPARE_ROWS);
    }

    static Declared declared(Fields typed) {
        var relatives = new ArrayList<Declared.Relative>();
        for (var row = 0; row < Math.min(MOST_ROWS, typed.rows("relative")); row++) {
            var name = bounded(typed, "relative", row, 100, "relatives");
            var workplace = bounded(typed, "workplace", row, 200, "relatives");
            var post = bounded(typed, "relativePost", row, 100, "relatives");
            var relation = relation(typed.value("relation", row));
            var colleague = typed.value("colleague", row);
            if (name.isEmpty() && workplace.isEmpty() && post.isEmpty() && relation == null && colleague.isEmpty()) {
                continue;
            }
            if (name.isEmpty() || relation == null) {
                typed.refuse("relatives", "measures.refusal.declared-relative");
                continue;
            }
            relatives.add(new Declared.Relative(relation, name, workplace, post, person(colleague)));
        }
        var interests = new ArrayList<Declared.Interest>();
        for (var row = 0; row < Math.min(MOST_ROWS, typed.rows("company")); row++) {
            var interest = new Declared.Interest(
                    bounded(typed, "holder", row, 100, "interests"),
                    bounded(typed, "company", row, 200, "interests"),
                    bounded(typed, "registration", row, 30, "interests").toUpperCase(java.util.Locale.ROOT),
                    bounded(typed, "role", row, 100, "interests"),
                    bounded(typed, "share", row, 30, "interests"));
            var blank = (interest.holder() + interest.registration() + interest.role() + interest.share()).isEmpty();
            if (interest.company().isEmpty()) {
                if (!blank) {
                    typed.refuse("interests", "measures.refusal.declared-company");
                }
                continue;
            }
            interests.add(interest);
        }
        var posts = new ArrayList<Declared.OutsidePost>();
        for (var row = 0; row < Math.min(MOST_ROWS, typed.rows("organization")); row++) {
            var post = new Declared.OutsidePost(
                    bounded(typed, "organization", row, 200, "posts"),
                    bounded(typed, "outsidePost", row, 100, "posts"),
                    bounded(typed, "pay", row, 100, "posts"));
            if (post.organization().isEmpty()) {
                if (!(post.post() + post.pay()).isEmpty()) {
                    typed.refuse("posts", "measures.refusal.declared-organization");
                }
                continue;
            }
            posts.add(post);
        }
        var note = typed.text("note", 2000);
        if (typed.values("truth").isEmpty()) {
            typed.refuse("truth", "measures.refusal.declared-unsigned");
        }
        typed.orRefuse();
        return new Declared(!typed.values("nothing").isEmpty(), relatives, interests, posts, note);
    }

    private static String bounded(Fields typed, String field, int row, int most, String at) {
        var text = typed.value(field, row);
        if (text.length() > most) {
            typed.refuse(at, "measures.refusal.entry-too-long", most);
        }
        return text;
    }

    private static @org.jspecify.annotations.Nullable Relation relation(String chosen) {
        return java.util.Arrays.stream(Relation.values())
                .filter(relation -> relation.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    private static @org.jspecify.annotations.Nullable PersonId person(String id) {
        return id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? new PersonId(UUID.fromString(id))
                : null;
    }
}
