package org.probity.demo;

import static org.probity.demo.DemoFile.each;
import static org.probity.demo.DemoRows.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.probity.identity.Accounts;
import org.probity.organization.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The bureau's sections, posts and people, its leading group, and an account for each of them. */
@Component
class DemoOrganization {

    static final UUID UNIT = id("unit", "U01");
    static final String PASSWORD = "demo";

    /** Standing appointments: person's code and role. S and T hold no post: the superior's delegate and the auditor. */
    private static final List<String> APPOINTMENTS = List.of(
            "P01 LEADING_GROUP_CHAIR",
            "P05 LEADING_GROUP_DEPUTY",
            "P02 LEADING_GROUP_MEMBER",
            "P03 LEADING_GROUP_MEMBER",
            "P04 LEADING_GROUP_MEMBER",
            "P06 LEADING_GROUP_MEMBER",
            "P07 LEADING_GROUP_MEMBER",
            "P07 LEADING_GROUP_OFFICE",
            "P08 LEADING_GROUP_OFFICE",
            "P06 DISCIPLINE_INSPECTION",
            "P35 LEGAL_REVIEWER",
            "S SUPERIOR",
            "S2 SUPERIOR",
            "S3 SUPERIOR",
            "T AUDITOR");

    private final DemoRows rows;
    private final Accounts accounts;

    DemoOrganization(DemoRows rows, Accounts accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    void load(JsonNode bureau, LocalDate since) {
        var unit = bureau.get("unit");
        rows.insert(
                "organization.unit",
                UNIT,
                "code",
                text(unit, "code"),
                "name_zh",
                text(unit, "name_zh"),
                "name_en",
                text(unit, "name_en"),
                "superior_zh",
                text(unit, "superior_zh"),
                "superior_en",
                text(unit, "superior_en"));
        each(bureau.get("departments")).forEach(this::section);
        each(bureau.get("posts")).forEach(this::post);
        person("S", "孟丑", "Meng Chou");
        person("S2", "孟寅", "Meng Yin");
        person("S3", "孟卯", "Meng Mao");
        person("T", "顾子", "Gu Zi");
        each(bureau.get("departments")).forEach(section -> division(section, since));
        for (var appointment : APPOINTMENTS) {
            var words = appointment.split(" ");
            rows.insert(
                    "organization.appointment",
                    id("appointment", appointment),
                    "unit_id",
                    UNIT,
                    "person_id",
                    id("person", words[0]),
                    "role",
                    words[1],
                    "from_on",
                    since);
        }
    }

    void openAccounts(JsonNode bureau) {
        accounts.open(null, "admin", PASSWORD, "zh", true);
        each(bureau.get("posts")).forEach(post -> account(text(post, "code"), text(post, "holder_en")));
        account("S", "Meng Chou");
        account("S2", "Meng Yin");
        account("S3", "Meng Mao");
        account("T", "Gu Zi");
    }

    private void account(String code, String name) {
        var username = name.toLowerCase(Locale.ROOT).replace(" ", "");
        accounts.open(new PersonId(id("person", code)), username, PASSWORD, "zh", true);
    }

    private void section(JsonNode section) {
        var code = text(section, "code");
        rows.insert(
                "organization.section",
                id("section", code),
                "unit_id",
                UNIT,
                "code",
                code,
                "name_zh",
                text(section, "name_zh"),
                "name_en",
                text(section, "name_en"),
                "kind",
                text(section, "type"),
                "mandate_zh",
                "按“三定”方案承担本科室职责。",
                "mandate_en",
                "Duties under the unit mandate (functions, structure, staffing).",
                "mandate_document",
                "安编发〔2023〕4号",
                "position",
                Integer.parseInt(code.substring(1)));
    }

    private void post(JsonNode post) {
        var code = text(post, "code");
        rows.insert(
                "organization.post",
                id("post", code),
                "unit_id",
                UNIT,
                "section_id",
                id("section", text(post, "dept")),
                "code",
                code,
                "name_zh",
                text(post, "name_zh"),
                "name_en",
                text(post, "name_en"),
                "level",
                text(post, "level"),
                "duties_zh",
                text(post, "duties_zh"),
                "duties_en",
                text(post, "duties_en"),
                "key_post",
                post.get("key_post").asBoolean(),
                "state",
                "CONFIRMED",
                "position",
                Integer.parseInt(code.substring(1)));
        person(code, text(post, "holder_zh"), text(post, "holder_en"));
        rows.insert(
                "organization.holding",
                id("holding", code),
                "post_id",
                id("post", code),
                "person_id",
                id("person", code),
                "from_on",
                LocalDate.parse(text(post, "in_post_since")));
    }

    private void person(String code, String nameZh, String nameEn) {
        rows.insert("organization.person", id("person", code), "unit_id", UNIT, "name_zh", nameZh, "name_en", nameEn);
    }

    private void division(JsonNode section, LocalDate since) {
        var code = text(section, "code");
        rows.insert(
                "organization.division",
                id("division", code),
                "leader_post_id",
                id("post", text(section, "leader_in_charge")),
                "section_id",
                id("section", code),
                "from_on",
                since);
    }

    static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
