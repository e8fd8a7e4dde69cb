package org.probity.demo;

import static org.probity.demo.DemoFile.each;
import static org.probity.demo.DemoOrganization.UNIT;
import static org.probity.demo.DemoOrganization.text;
import static org.probity.demo.DemoRows.id;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The bureau's 29 powers with their legal bases, the posts that exercise them and their steps. */
@Component
class DemoPowers {

    private static final String NO_BRANCHES = "[]";

    private final DemoRows rows;
    private final DemoFile file;

    DemoPowers(DemoRows rows, DemoFile file) {
        this.rows = rows;
        this.file = file;
    }

    void load(JsonNode bureau, JsonNode contents, LocalDate since) {
        var levels = new HashMap<String, String>();
        var branches = file.branches();
        each(bureau.get("posts")).forEach(post -> levels.put(text(post, "code"), text(post, "level")));
        for (var power : bureau.get("powers")) {
            var code = text(power, "code");
            power(power, contents.get(code));
            basesOf(power, code);
            stepsOf(power, code, branches);
            allocationsOf(power, levels, since);
            rows.logged("powers.power", id("power", code));
        }
    }

    private void power(JsonNode power, JsonNode content) {
        var code = text(power, "code");
        var published = power.get("publish").asBoolean();
        var legal = limit(power, "legal_limit");
        var promised = limit(power, "promised_limit");
        rows.insertPart(
                "powers.power",
                id("power", code),
                "unit_id",
                UNIT,
                "section_id",
                id("section", text(power, "dept")),
                "code",
                code,
                "type",
                text(power, "type"),
                "name_zh",
                text(power, "name_zh"),
                "name_en",
                text(power, "name_en"),
                "content_zh",
                text(content, "zh"),
                "content_en",
                text(content, "en"),
                "exercising_body_zh",
                text(power, "subject_zh"),
                "exercising_body_en",
                text(power, "subject_en"),
                "unit_kind",
                unitKind(text(power, "matter_class")),
                "statutory_limit",
                legal.days(),
                "statutory_unit",
                legal.unit(),
                "promised_limit",
                promised.days(),
                "promised_unit",
                promised.unit(),
                "discretion",
                power.get("has_discretion").asBoolean(),
                "major_project",
                power.get("major_project").asBoolean(),
                "published",
                published,
                "secrecy_reason",
                published ? "" : "内部管理权，在单位内部公开",
                "disclosure",
                published ? "单位门户网站、办事大厅公示栏" : "内网",
                "hotline",
                "0000-12345",
                "state",
                "PUBLISHED");
    }

    private void basesOf(JsonNode power, String code) {
        var position = 0;
        for (var basis : power.get("legal_basis")) {
            rows.insertPart(
                    "powers.legal_basis",
                    id("basis", code + "/" + position),
                    "power_id",
                    id("power", code),
                    "position",
                    position++,
                    "name_zh",
                    text(basis, "law_zh"),
                    "name_en",
                    text(basis, "law_en"),
                    "article",
                    basis.hasNonNull("article") ? text(basis, "article") : "",
                    "rank",
                    rank(text(basis, "law_zh")));
        }
    }

    private void stepsOf(JsonNode power, String code, JsonNode branches) {
        for (var step : power.get("flow")) {
            var number = step.get("step").asInt();
            rows.insertPart(
                    "powers.step",
                    id("step", code + "/" + number),
                    "power_id",
                    id("power", code),
                    "number",
                    number,
                    "name_zh",
                    text(step, "name_zh"),
                    "name_en",
                    text(step, "name_en"),
                    "post_id",
                    id("post", text(step, "post")),
                    "time_limit",
                    step.hasNonNull("limit") ? step.get("limit").asInt() : null,
                    "time_unit",
                    step.hasNonNull("limit") ? text(step, "unit") : null,
                    "counts",
                    step.get("counts_in_limit").asBoolean(),
                    "discretion",
                    step.get("discretion_node").asBoolean(),
                    "disclosed",
                    text(step, "name_zh").contains("公"),
                    "branches",
                    new SqlParameterValue(Types.OTHER, branchesOf(branches.get(code + "/" + number))));
        }
    }

    /** A step's branches in the file are written as they are stored. */
    private static String branchesOf(@Nullable JsonNode branches) {
        return branches == null ? NO_BRANCHES : branches.toString();
    }

    /** The responsible posts and those of the steps, each in the role that its level suggests. */
    private void allocationsOf(JsonNode power, Map<String, String> levels, LocalDate since) {
        var code = text(power, "code");
        var roles = new LinkedHashMap<String, String>();
        for (var post : power.get("responsible_posts")) {
            roles.put(post.asString(), role(levels.get(post.asString()), roles));
        }
        for (var step : power.get("flow")) {
            var post = text(step, "post");
            if (!roles.containsKey(post)) {
                roles.put(post, role(levels.get(post), roles));
            }
        }
        roles.forEach((post, role) -> rows.insertPart(
                "powers.allocation",
                id("allocation", code + "/" + post),
                "power_id",
                id("power", code),
                "post_id",
                id("post", post),
                "role",
                role,
                "from_on",
                since));
    }

    private static String role(@Nullable String level, Map<String, String> taken) {
        return switch (level == null ? "" : level) {
            case "UNIT_HEAD", "DEPUTY" -> "DECIDE";
            case "SECTION_CHIEF" -> "APPROVE";
            case "DISCIPLINE" -> "SUPERVISE";
            default -> taken.containsValue("HANDLE") ? "REVIEW" : "HANDLE";
        };
    }

    static String unitKind(String matter) {
        return switch (matter) {
            case "APPROVAL" -> "APPROVAL";
            case "ENFORCEMENT" -> "PENALTY";
            case "PROPERTY_DISTRIBUTION", "FUND" -> "DISTRIBUTION";
            case "RESOURCE_ALLOCATION", "PROCUREMENT" -> "RESOURCE";
            case "MAJOR_PROJECT" -> "PROJECT";
            case "APPOINTMENT" -> "PERSONNEL";
            default -> "OTHER";
        };
    }

    private static String rank(String law) {
        if (law.contains("条例")) {
            return "REGULATION";
        }
        return law.contains("规定") || law.contains("办法") || law.contains("令") ? "RULE" : "LAW";
    }

    private static Limit limit(JsonNode power, String field) {
        var limit = power.get(field);
        return limit == null || limit.isNull()
                ? new Limit(null, null)
                : new Limit(limit.get("value").asInt(), text(limit, "unit"));
    }

    private record Limit(@Nullable Integer days, @Nullable String unit) {}
}
