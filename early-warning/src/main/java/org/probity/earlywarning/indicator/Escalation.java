package org.probity.earlywarning.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Level;

/**
 * The escalation rules of the catalogue (§6): what several signals about one post or section amount to together.
 *
 * <ul>
 *   <li>two YELLOW on one post in 90 days: ORANGE on the post;
 *   <li>two ORANGE on one post in 180 days: RED on the post;
 *   <li>three ORANGE in one section in 180 days: RED on the section.
 * </ul>
 *
 * <p>The first rule's result counts for the others, on the day of the second yellow. A stretch of 90 days reaches from a
 * day to the ninetieth day after it. Signals dismissed by a person must not be given. Each signal is used for one result
 * of a rule only, so four yellows in 90 days are two oranges. The remaining sentences of the rules speak of replies,
 * interviews and transfers, which are acts of people and not for an engine.
 */
public final class Escalation {

    private static final int YELLOW_DAYS = 90;
    private static final int ORANGE_DAYS = 180;
    private static final int ORANGE_OF_SECTION = 3;

    private Escalation() {}

    /**
     * A signal as the rules see it.
     *
     * @param section null where the post belongs to none
     */
    public record Verified(String id, String post, @Nullable String section, Level level, LocalDate day) {}

    /**
     * A raised level.
     *
     * @param post null where the section is meant
     * @param grounds the ids of the signals it rests on, in the order of their days
     */
    public record Raised(
            Level level, @Nullable String post, @Nullable String section, LocalDate day, List<String> grounds) {}

    /** All results, in the order of their days; the order in which the signals are given does not matter. */
    public static List<Raised> of(Collection<Verified> signals) {
        List<Verified> inOrder = new ArrayList<>(signals);
        inOrder.sort(Comparator.comparing(Verified::day).thenComparing(Verified::id));
        List<Raised> raised = new ArrayList<>();
        List<Standing> oranges = new ArrayList<>();
        for (List<Standing> yellows : byPost(standing(inOrder, Level.YELLOW)).values()) {
            for (List<Standing> pair : groups(yellows, 2, YELLOW_DAYS)) {
                Standing together = together(pair);
                oranges.add(together);
                raised.add(new Raised(Level.ORANGE, together.post, together.section, together.day, together.grounds));
            }
        }
        oranges.addAll(standing(inOrder, Level.ORANGE));
        oranges.sort(Comparator.comparing(Standing::day).thenComparing(each -> each.grounds.toString()));
        for (List<Standing> ofPost : byPost(oranges).values()) {
            for (List<Standing> pair : groups(ofPost, 2, ORANGE_DAYS)) {
                Standing together = together(pair);
                raised.add(new Raised(Level.RED, together.post, together.section, together.day, together.grounds));
            }
        }
        for (List<Standing> ofSection : bySection(oranges).values()) {
            for (List<Standing> three : groups(ofSection, ORANGE_OF_SECTION, ORANGE_DAYS)) {
                Standing together = together(three);
                raised.add(new Raised(Level.RED, null, together.section, together.day, together.grounds));
            }
        }
        raised.sort(Comparator.comparing(Raised::day)
                .thenComparing(Raised::level)
                .thenComparing(each -> each.grounds().toString()));
        return List.copyOf(raised);
    }

    private record Standing(String post, @Nullable String section, LocalDate day, List<String> grounds) {}

    private static List<Standing> standing(List<Verified> signals, Level level) {
        List<Standing> standing = new ArrayList<>();
        for (Verified each : signals) {
            if (each.level() == level) {
                standing.add(new Standing(each.post(), each.section(), each.day(), List.of(each.id())));
            }
        }
        return standing;
    }

    private static Map<String, List<Standing>> byPost(List<Standing> all) {
        Map<String, List<Standing>> byPost = new TreeMap<>();
        all.forEach(each ->
                byPost.computeIfAbsent(each.post, none -> new ArrayList<>()).add(each));
        return byPost;
    }

    private static Map<String, List<Standing>> bySection(List<Standing> all) {
        Map<String, List<Standing>> bySection = new TreeMap<>();
        for (Standing each : all) {
            String section = each.section;
            if (section != null) {
                bySection.computeIfAbsent(section, none -> new ArrayList<>()).add(each);
            }
        }
        return bySection;
    }

    /** So many in a row within so many days, each used once, from the earliest on. */
    private static List<List<Standing>> groups(List<Standing> inOrder, int size, int days) {
        List<List<Standing>> groups = new ArrayList<>();
        int at = 0;
        while (at + size <= inOrder.size()) {
            LocalDate first = inOrder.get(at).day;
            LocalDate last = inOrder.get(at + size - 1).day;
            if (last.isAfter(first.plusDays(days))) {
                at++;
            } else {
                groups.add(List.copyOf(inOrder.subList(at, at + size)));
                at += size;
            }
        }
        return groups;
    }

    private static Standing together(List<Standing> several) {
        List<String> grounds = new ArrayList<>();
        several.forEach(each -> grounds.addAll(each.grounds));
        Standing last = several.get(several.size() - 1);
        return new Standing(last.post, last.section, last.day, List.copyOf(grounds));
    }
}
