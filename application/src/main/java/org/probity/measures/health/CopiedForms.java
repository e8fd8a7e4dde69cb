package org.probity.measures.health;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which forms say nearly what another says (IR-K03): more than half of the points are more than 95 % the same as points of one other
 * form, of a colleague this year or of the same post last year. Two holders of one post may well say the same.
 */
final class CopiedForms {

    static final int PERCENT_OF_POINTS = 50;

    /** With how many forms one text is compared at most: the same words everywhere are told by the nearest of them. */
    private static final int MOST_FORMS_A_TEXT = 200;

    private CopiedForms() {}

    /**
     * A form with the texts of its points.
     *
     * @param current whether it is of the open year
     */
    record Written(UUID form, @Nullable UUID post, UUID section, boolean current, List<String> points) {}

    /** That a form says what another says: {@code alike} of {@code all} points. */
    record Copied(UUID form, UUID other, int alike, int all) {

        int percent() {
            return alike * 100 / all;
        }
    }

    static List<Copied> of(List<Written> forms) {
        var places = new LinkedHashMap<String, Integer>();
        var holders = new ArrayList<List<Integer>>();
        for (var f = 0; f < forms.size(); f++) {
            for (var text : Set.copyOf(normal(forms.get(f)))) {
                var place = places.computeIfAbsent(text, fresh -> {
                    holders.add(new ArrayList<>());
                    return holders.size() - 1;
                });
                holders.get(place).add(f);
            }
        }
        var alike =
                NearDuplicates.of(places.keySet().stream().map(TextShingles::of).toList());
        var found = new ArrayList<Copied>();
        for (var f = 0; f < forms.size(); f++) {
            if (forms.get(f).current()) {
                copied(f, forms, places, holders, alike).ifPresent(found::add);
            }
        }
        return found;
    }

    private static List<String> normal(Written form) {
        return form.points().stream()
                .map(TextShingles::normal)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Optional<Copied> copied(
            int mine,
            List<Written> forms,
            Map<String, Integer> places,
            List<List<Integer>> holders,
            List<List<Integer>> alike) {
        var form = forms.get(mine);
        var texts = normal(form);
        var shared = new HashMap<Integer, Integer>();
        for (var text : texts) {
            var place = places.getOrDefault(text, 0);
            var others = new HashSet<Integer>();
            gather(mine, forms, holders.get(place), others);
            alike.get(place).forEach(near -> gather(mine, forms, holders.get(near), others));
            others.forEach(other -> shared.merge(other, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .filter(other -> other.getValue() * 100 > PERCENT_OF_POINTS * texts.size())
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                other -> forms.get(other.getKey()).section().equals(form.section()))
                        .thenComparing(other -> -other.getKey()))
                .map(other ->
                        new Copied(form.form(), forms.get(other.getKey()).form(), other.getValue(), texts.size()));
    }

    private static void gather(int mine, List<Written> forms, List<Integer> holders, Set<Integer> others) {
        for (var other : holders) {
            if (others.size() >= MOST_FORMS_A_TEXT) {
                return;
            }
            if (other != mine && comparable(forms.get(mine), forms.get(other))) {
                others.add(other);
            }
        }
    }

    /** A form of this year with a colleague's in another post, or with last year's of the same post. */
    private static boolean comparable(Written mine, Written other) {
        var samePost = mine.post() == null
                ? other.post() == null && mine.section().equals(other.section())
                : mine.post().equals(other.post());
        return other.current() != samePost;
    }
}
