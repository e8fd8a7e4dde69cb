package org.probity.risks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a signature on a form stands for: everything its author declares, in one canonical text whose SHA-256 the signature
 * carries (P2.1.2d). Marks that others set upon it, such as the verification of a point, are not part of it.
 *
 * @param head   the declaration beside the points: whose form, and whether none is declared
 * @param points each point's text by its id, in their order
 */
record FormContent(String head, Map<RiskPointId, String> points) {

    static FormContent of(Form form, List<RiskPoint> points, Map<RiskPointId, List<Measure>> measures) {
        var head = new Text("form")
                .field(form.id())
                .field(form.cycle())
                .field(form.scope())
                .field(form.section())
                .field(form.post())
                .field(form.person())
                .field(form.noneDeclared())
                .field(form.noneReason())
                .end();
        var texts = new LinkedHashMap<RiskPointId, String>();
        points.forEach(point -> texts.put(point.id(), text(point, measures.getOrDefault(point.id(), List.of()))));
        return new FormContent(head, texts);
    }

    private static String text(RiskPoint point, List<Measure> measures) {
        var rating = point.rating();
        var text = new Text("point")
                .field(point.id())
                .field(point.power())
                .field(point.step())
                .field(point.unitKind())
                .field(point.title().zh())
                .field(point.title().en())
                .field(point.description().zh())
                .field(point.description().en())
                .field(point.primarySource())
                .names(point.sources())
                .field(point.otherSource())
                .field(point.cause())
                .field(point.method())
                .field(point.raisedBy())
                .field(
                        point.threshold() == null
                                ? null
                                : point.threshold().stripTrailingZeros().toPlainString())
                .field(point.thresholdUnit())
                .field(rating.probability())
                .field(rating.probabilityReason())
                .field(rating.harm())
                .field(rating.harmReason())
                .field(rating.control())
                .field(rating.controlReason())
                .names(rating.criteria())
                .field(point.linked());
        measures.forEach(measure -> text.field(measure.id())
                .field(measure.type())
                .field(measure.text().zh())
                .field(measure.text().en())
                .field(measure.owner())
                .field(measure.dueOn())
                .field(measure.frequency()));
        return text.end();
    }

    byte[] hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            points.values().forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    String hex() {
        return HexFormat.of().formatHex(hash());
    }

    /** What became different, as {@code kind:number of the point}, for the words beside a void signature. */
    List<String> changesTo(FormContent later) {
        var changes = new ArrayList<String>();
        var before = new ArrayList<>(points.keySet());
        var after = new ArrayList<>(later.points.keySet());
        for (var id : before) {
            if (!later.points.containsKey(id)) {
                changes.add("removed:" + (before.indexOf(id) + 1));
            } else if (!Objects.equals(points.get(id), later.points.get(id))) {
                changes.add("changed:" + (after.indexOf(id) + 1));
            }
        }
        after.stream()
                .filter(id -> !points.containsKey(id))
                .forEach(id -> changes.add("added:" + (after.indexOf(id) + 1)));
        if (!head.equals(later.head)) {
            changes.add("declaration:0");
        }
        return changes;
    }

    /** Fields as length and text, so that no two contents can be written alike. */
    private static final class Text {

        private final StringBuilder text = new StringBuilder();

        Text(String kind) {
            text.append(kind);
        }

        Text field(@Nullable Object value) {
            var word = value instanceof Enum<?> constant ? constant.name() : Objects.toString(value, "");
            text.append('\n')
                    .append(value == null ? -1 : word.length())
                    .append(':')
                    .append(word);
            return this;
        }

        Text names(Collection<? extends Enum<?>> values) {
            return field(
                    String.join(",", values.stream().map(Enum::name).sorted().toList()));
        }

        String end() {
            return text.append("\n\n").toString();
        }
    }
}
