package org.probity.demo;

import static org.probity.demo.DemoFile.each;
import static org.probity.demo.DemoOrganization.text;
import static org.probity.demo.DemoRows.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** The risk points of the bureau's file as the form pages would send them. */
final class DemoForms {

    private static final List<String> PROBABILITY =
            List.of("几乎不可能，已有两道以上独立复核", "可能性小", "同行业发生过类似问题", "本县发生过，或审计多次发现", "近三年本单位发生过，或每月一人经手");
    private static final List<String> HARM =
            List.of("造成内部不便", "轻微违规，金额不足一万元", "违反纪律，损害个人权益", "情节严重，金额较大，可能引发集体投诉", "可能涉嫌犯罪，金额超过百万元");
    private static final Map<String, String> CONTROL =
            Map.of("0.4", "STRONG", "0.6", "ADEQUATE", "0.8", "PARTIAL", "1.0", "NONE", "1", "NONE");
    private static final Map<String, String> HIGH_CRITERIA = Map.of(
            "APPOINTMENT", "IMPORTANT_PERSONNEL",
            "MAJOR_PROJECT", "MAJOR_PROJECT",
            "FUND", "LARGE_FUNDS",
            "PROPERTY_DISTRIBUTION", "LARGE_FUNDS",
            "PROCUREMENT", "LARGE_FUNDS");
    private static final Map<String, String> MEDIUM_CRITERIA = Map.of(
            "APPOINTMENT", "ORGANISATION_PERSONNEL",
            "FUND", "FUNDS_AUDIT",
            "PROCUREMENT", "MATERIALS",
            "APPROVAL", "ENFORCEMENT_LICENSING",
            "ENFORCEMENT", "ENFORCEMENT_LICENSING");
    private static final Map<String, String> FREQUENCY = Map.of("ANNUALLY", "YEARLY");

    private final JsonNode bureau;
    private final Map<String, JsonNode> measures;
    private final Map<String, JsonNode> powers;

    DemoForms(JsonNode bureau) {
        this.bureau = bureau;
        this.measures = each(bureau.get("measures")).collect(Collectors.toMap(m -> text(m, "code"), m -> m));
        this.powers = each(bureau.get("powers")).collect(Collectors.toMap(p -> text(p, "code"), p -> p));
    }

    /** The points of a post (by its code) or, for a unit form, of a section. */
    List<MultiValueMap<String, String>> pointsOf(String scope, String owner, LocalDate measuresDue) {
        return each(bureau.get("risk_points"))
                .filter(point -> text(point, "scope").equals(scope)
                        && text(point, "owner").equals(owner))
                .map(point -> sent(point, measuresDue))
                .toList();
    }

    private MultiValueMap<String, String> sent(JsonNode point, LocalDate measuresDue) {
        var form = new LinkedMultiValueMap<String, String>();
        var power = text(point, "power");
        var probability = point.get("probability").asInt();
        var harm = point.get("harm").asInt();
        var matter = power.isEmpty() ? "AFFAIRS" : text(Objects.requireNonNull(powers.get(power)), "matter_class");
        if (!power.isEmpty()) {
            form.add(
                    "place",
                    id("power", power) + "/"
                            + id("step", power + "/" + point.get("step").asInt()));
        }
        form.add("titleZh", text(point, "title_zh"));
        form.add("titleEn", text(point, "title_en"));
        form.add("descriptionZh", text(point, "description_zh"));
        form.add("descriptionEn", text(point, "description_en"));
        form.add("primary", text(point, "source"));
        form.add("sources", text(point, "source"));
        form.add("cause", text(point, "cause"));
        form.add("method", text(point, "scope").equals("UNIT") ? "COLLECTIVE" : "SELF");
        form.add("probability", String.valueOf(probability));
        form.add("probabilityReason", PROBABILITY.get(probability - 1));
        form.add("harm", String.valueOf(harm));
        form.add("harmReason", HARM.get(harm - 1));
        form.add("control", CONTROL.get(point.get("control_factor").asString()));
        form.add("controlReason", "按现有制度和复核情况判断");
        if (point.hasNonNull("floor_grade")) {
            form.add("criteria", criterion(text(point, "floor_grade"), matter, point));
        }
        if (text(point, "scope").equals("UNIT")) {
            form.add("unitKind", DemoPowers.unitKind(matter));
        }
        var row = 0;
        for (var code : point.get("measures")) {
            measure(form, "measure-" + row++ + "-", Objects.requireNonNull(measures.get(code.asString())), measuresDue);
        }
        return form;
    }

    private static void measure(MultiValueMap<String, String> form, String prefix, JsonNode measure, LocalDate due) {
        form.add(prefix + "type", text(measure, "type"));
        form.add(prefix + "zh", text(measure, "text_zh"));
        form.add(prefix + "en", text(measure, "text_en"));
        form.add(prefix + "owner", id("post", text(measure, "responsible_post")).toString());
        form.add(prefix + "due", due.toString());
        form.add(
                prefix + "frequency",
                FREQUENCY.getOrDefault(text(measure, "check_frequency"), text(measure, "check_frequency")));
    }

    private static String criterion(String floor, String matter, JsonNode point) {
        return switch (floor) {
            case "HIGH" ->
                text(point, "owner").equals("P01") || text(point, "code").equals("R001")
                        ? "MAJOR_DECISION"
                        : HIGH_CRITERIA.getOrDefault(matter, "DECISION_IN_AFFAIRS");
            case "MEDIUM" -> MEDIUM_CRITERIA.getOrDefault(matter, "PEOPLE_MONEY_GOODS");
            default -> "SOME_RELATION";
        };
    }
}
