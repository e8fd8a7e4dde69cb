package org.probity.powers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/** A power's parts as they stand in the fields of its forms; {@link PowerForm} reads them back. */
final class PowerTyped {

    private PowerTyped() {}

    static Typed facts(PowerContent content) {
        var facts = content.facts();
        var typed = new Typed()
                .put("section", facts.section() == null ? "" : facts.section().value())
                .put("code", facts.code())
                .put("type", facts.type())
                .put("unitKind", facts.unitKind() == null ? "" : facts.unitKind())
                .put("object", facts.object())
                .put("fee", facts.fee())
                .put("discretion", facts.discretion() ? "true" : "")
                .put("benchmark", facts.benchmark())
                .put("majorProject", facts.majorProject() ? "true" : "")
                .put("disclosed", facts.disclosed() ? "true" : "")
                .put("secrecyReason", facts.secrecyReason())
                .put("disclosure", facts.disclosure())
                .put("dutyItems", facts.dutyItems())
                .put("liability", facts.liability())
                .put("hotline", facts.hotline());
        bilingual(typed, "name", facts.name());
        bilingual(typed, "subItem", facts.subItem());
        bilingual(typed, "content", facts.content());
        bilingual(typed, "exercisingBody", facts.exercisingBody());
        limit(typed, "statutory", facts.statutoryLimit());
        limit(typed, "promised", facts.promisedLimit());
        for (var basis : content.bases()) {
            var row = new LinkedHashMap<String, String>();
            row.put("id", basis.id() == null ? "" : basis.id().toString());
            row.put("nameZh", basis.name().zh());
            row.put("nameEn", basis.name().en());
            row.put("article", basis.article());
            row.put("text", basis.text());
            row.put("rank", basis.rank().name());
            row.put("effectiveOn", day(basis.effectiveOn()));
            row.put("repealedOn", day(basis.repealedOn()));
            typed.add("bases", row);
        }
        return typed;
    }

    static Typed allocations(PowerContent content, PostBook.Pages book, Locale locale) {
        var typed = new Typed();
        for (var allocation : content.allocations()) {
            typed.add(
                    "allocations",
                    Map.of(
                            "id", allocation.id() == null ? "" : allocation.id().toString(),
                            "post", book.label(allocation.post(), locale),
                            "role", allocation.role().name(),
                            "substitute", book.label(allocation.substitute(), locale),
                            "fromOn", day(allocation.fromOn()),
                            "toOn", day(allocation.toOn())));
        }
        return typed;
    }

    static Typed steps(PowerContent content, PostBook.Pages book) {
        var typed = new Typed();
        for (var step : content.steps()) {
            var row = new LinkedHashMap<String, String>();
            row.put("id", step.id() == null ? "" : step.id().toString());
            row.put("nameZh", step.name().zh());
            row.put("nameEn", step.name().en());
            var post = book.post(step.post());
            row.put("post", post == null ? "" : post.code());
            row.put("input", step.input());
            row.put("output", step.output());
            row.put(
                    "limit",
                    step.limit() == null ? "" : String.valueOf(step.limit().days()));
            row.put("unit", step.limit() == null ? "" : step.limit().unit().name());
            row.put("excluded", step.counts() ? "" : "true");
            row.put("discretion", step.discretion() ? "true" : "");
            row.put("disclosed", step.disclosed() ? "true" : "");
            row.put("control", step.control());
            row.put("complaintChannel", step.complaintChannel());
            for (var i = 0; i < step.branches().size(); i++) {
                var branch = step.branches().get(i);
                row.put("branches[" + i + "].conditionZh", branch.condition().zh());
                row.put("branches[" + i + "].conditionEn", branch.condition().en());
                row.put(
                        "branches[" + i + "].to",
                        branch.to() == null ? "end" : branch.to().toString());
            }
            typed.add("steps", row);
        }
        return typed;
    }

    private static void bilingual(Typed typed, String name, Bilingual text) {
        typed.put(name + "Zh", text.zh()).put(name + "En", text.en());
    }

    private static void limit(Typed typed, String name, @Nullable TimeLimit limit) {
        typed.put(name + "Limit", limit == null ? "" : limit.days())
                .put(name + "Unit", limit == null ? "" : limit.unit());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
