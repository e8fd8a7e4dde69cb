package org.probity.earlywarning.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.UnreadableInputException;

/**
 * Reads place/transition nets from PNML (ISO/IEC 15909-2). A transition is silent where a tool marks it
 * {@code $invisible$}. The end is the marking given under {@code finalmarkings}, else one token on each place that
 * nothing leaves.
 */
final class PnmlReader {

    private static final int MOST_TOKENS = 100;
    private static final Set<String> DRAWING =
            Set.of("name", "graphics", "toolspecific", "finalmarkings", "text", "documentation");

    private final String source;
    private final NetBuilder net = new NetBuilder();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, XmlElement> transitions = new LinkedHashMap<>();
    private final Map<String, List<Integer>> into = new LinkedHashMap<>();
    private final Map<String, List<Integer>> outOf = new LinkedHashMap<>();
    private final List<XmlElement> arcs = new ArrayList<>();
    private final List<Chart.Unsupported> unsupported = new ArrayList<>();

    private PnmlReader(String source) {
        this.source = source;
    }

    static Chart read(String source, XmlElement root) {
        List<XmlElement> nets = root.children("net").toList();
        if (nets.size() != 1) {
            throw new UnreadableInputException(
                    source, "line " + root.line(), "one <net> was expected, not " + nets.size());
        }
        return new PnmlReader(source).read(nets.get(0));
    }

    private Chart read(XmlElement element) {
        collect(element);
        arcs.forEach(this::connect);
        transitions.forEach((id, transition) ->
                net.transition(label(transition), into.getOrDefault(id, List.of()), outOf.getOrDefault(id, List.of())));
        List<XmlElement> markings = element.children("finalmarkings")
                .flatMap(all -> all.children("marking"))
                .toList();
        if (markings.size() > 1) {
            unsupported.add(new Chart.Unsupported(markings.get(1).line(), "more than one final marking"));
        }
        if (markings.isEmpty()) {
            endWhereNothingLeaves();
        } else {
            markings.get(0)
                    .children("place")
                    .forEach(place -> net.end(place(place, place.get("idref")), count(place, place)));
        }
        return new Chart(Charts.fileName(source), net.build(), unsupported);
    }

    private void collect(XmlElement parent) {
        for (XmlElement child : parent.children()) {
            switch (child.name()) {
                case "page" -> collect(child);
                case "place" -> place(child);
                case "transition" -> {
                    if (transitions.put(child.get("id"), child) != null) {
                        throw expected(child, "a transition whose id is not yet taken");
                    }
                    child.child("guard")
                            .or(() -> child.get("guard").isEmpty()
                                    ? java.util.Optional.empty()
                                    : java.util.Optional.of(child))
                            .ifPresent(guard -> unsupported.add(
                                    new Chart.Unsupported(guard.line(), "guard of transition " + child.get("id"))));
                }
                case "arc" -> arcs.add(child);
                default -> {
                    if (!DRAWING.contains(child.name())) {
                        unsupported.add(new Chart.Unsupported(
                                child.line(), child.name() + " " + child.get("id") + child.get("name")));
                    }
                }
            }
        }
    }

    private void place(XmlElement element) {
        String id = element.get("id");
        int place = net.place(id);
        if (places.put(id, place) != null) {
            throw expected(element, "a place whose id is not yet taken");
        }
        element.child("initialMarking").ifPresent(marking -> net.mark(place, count(element, marking)));
    }

    private void connect(XmlElement arc) {
        String type = arc.child("arctype")
                .or(() -> arc.child("type"))
                .map(PnmlReader::text)
                .orElse("normal");
        if (!type.equals("normal") && !type.isEmpty()) {
            unsupported.add(new Chart.Unsupported(arc.line(), type + " arc " + arc.get("id")));
            return;
        }
        int weight = arc.child("inscription")
                .map(inscription -> count(arc, inscription))
                .orElse(1);
        String from = arc.get("source");
        String to = arc.get("target");
        boolean toTransition = transitions.containsKey(to);
        if (toTransition == transitions.containsKey(from)) {
            throw expected(arc, "an arc between a place and a transition, not from '" + from + "' to '" + to + "'");
        }
        List<Integer> ends =
                (toTransition ? into : outOf).computeIfAbsent(toTransition ? to : from, id -> new ArrayList<>());
        int place = place(arc, toTransition ? from : to);
        for (int i = 0; i < weight; i++) {
            ends.add(place);
        }
    }

    private void endWhereNothingLeaves() {
        places.values().stream()
                .filter(place -> into.values().stream().noneMatch(ends -> ends.contains(place)))
                .forEach(place -> net.end(place, 1));
    }

    private int place(XmlElement where, String id) {
        Integer place = places.get(id);
        if (place == null) {
            throw expected(where, "the id of a place, not '" + id + "'");
        }
        return place;
    }

    private int count(XmlElement where, XmlElement written) {
        String text = text(written);
        try {
            int count = Integer.parseInt(text.substring(text.indexOf(',') + 1).strip());
            if (count >= 0 && count <= MOST_TOKENS) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with the place
        }
        throw expected(where, "a number from 0 to " + MOST_TOKENS + ", not '" + text + "'");
    }

    private static @Nullable String label(XmlElement transition) {
        boolean silent = transition
                .children("toolspecific")
                .anyMatch(tool -> tool.get("activity").equals("$invisible$"));
        String name = transition.child("name").map(PnmlReader::text).orElse("");
        return silent || name.isEmpty() ? null : name;
    }

    private static String text(XmlElement element) {
        return element.child("text")
                .or(() -> element.child("value"))
                .map(XmlElement::text)
                .orElseGet(element::text);
    }

    private UnreadableInputException expected(XmlElement where, String what) {
        return new UnreadableInputException(source, "line " + where.line(), what + " was expected");
    }
}
