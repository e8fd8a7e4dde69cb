package org.probity;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.identity.Accounts;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Founds small bureaus for tests, each with names of its own: a head, a deputy in charge of the sections A and B, discipline
 * inspection, a chief and two staff in each section, a leading group with its office, and the year's cycle under way.
 */
@TestComponent
public class Bureaus {

    private static final AtomicInteger founded = new AtomicInteger();

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AuditLog auditLog;
    private final Accounts accounts;
    private final Clock clock;

    Bureaus(JdbcClient jdbc, TransactionTemplate transactions, AuditLog auditLog, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.auditLog = auditLog;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A bureau. Keys of the maps: sections {@code L, A, B}; posts and people {@code head, deputy, discipline, chiefA, staffA1,
     * staffA2, chiefB, staffB1, staffB2}, and people without a post {@code superior, auditor}. {@code staffA1} is the leading
     * group's office, {@code staffB1} the legal reviewer. Accounts are named {@code <key>-<number>} with the password
     * {@code demo}.
     */
    public record Bureau(
            int number,
            UnitId unit,
            UUID cycle,
            Map<String, SectionId> sections,
            Map<String, PostId> posts,
            Map<String, PersonId> people) {

        public String username(String key) {
            return key.toLowerCase(java.util.Locale.ROOT) + "-" + number;
        }
    }

    public Bureau found() {
        return transactions.execute(status -> {
            var number = founded.incrementAndGet();
            var today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
            var since = today.minusYears(2);
            var unit = insert(
                    "organization.unit",
                    "code",
                    "U" + number,
                    "name_zh",
                    "测试局" + number,
                    "name_en",
                    "Test Bureau " + number);
            var sections = new LinkedHashMap<String, SectionId>();
            for (var key : List.of("L", "A", "B")) {
                sections.put(
                        key,
                        new SectionId(insert(
                                "organization.section",
                                "unit_id",
                                unit,
                                "code",
                                key,
                                "name_zh",
                                key.equals("L") ? "局领导" : key + "科",
                                "name_en",
                                key.equals("L") ? "Leadership" : "Section " + key,
                                "kind",
                                key.equals("L") ? "LEADERSHIP" : "INTERNAL")));
            }
            var posts = new LinkedHashMap<String, PostId>();
            var people = new LinkedHashMap<String, PersonId>();
            for (var seat : List.of(
                    "head L UNIT_HEAD",
                    "deputy L DEPUTY",
                    "discipline L DISCIPLINE",
                    "chiefA A SECTION_CHIEF",
                    "staffA1 A STAFF",
                    "staffA2 A STAFF",
                    "chiefB B SECTION_CHIEF",
                    "staffB1 B STAFF",
                    "staffB2 B STAFF")) {
                var words = seat.split(" ");
                var post = insert(
                        "organization.post",
                        "unit_id",
                        unit,
                        "section_id",
                        sections.get(words[1]).value(),
                        "code",
                        words[0],
                        "name_zh",
                        "岗位" + words[0],
                        "name_en",
                        "Post " + words[0],
                        "level",
                        words[2],
                        "duties_zh",
                        "职责",
                        "duties_en",
                        "Duties",
                        "state",
                        "CONFIRMED");
                posts.put(words[0], new PostId(post));
                people.put(words[0], person(unit, words[0]));
                insert(
                        "organization.holding",
                        "post_id",
                        post,
                        "person_id",
                        people.get(words[0]).value(),
                        "from_on",
                        since);
            }
            people.put("superior", person(unit, "superior"));
            people.put("auditor", person(unit, "auditor"));
            for (var section : List.of("A", "B")) {
                insert(
                        "organization.division",
                        "leader_post_id",
                        posts.get("deputy").value(),
                        "section_id",
                        sections.get(section).value(),
                        "from_on",
                        since);
            }
            insert(
                    "organization.division",
                    "leader_post_id",
                    posts.get("head").value(),
                    "section_id",
                    sections.get("L").value(),
                    "from_on",
                    since);
            for (var appointment : List.of(
                    "head LEADING_GROUP_CHAIR",
                    "deputy LEADING_GROUP_DEPUTY",
                    "discipline LEADING_GROUP_MEMBER",
                    "chiefA LEADING_GROUP_MEMBER",
                    "chiefB LEADING_GROUP_MEMBER",
                    "staffA1 LEADING_GROUP_OFFICE",
                    "discipline DISCIPLINE_INSPECTION",
                    "staffB1 LEGAL_REVIEWER",
                    "superior SUPERIOR",
                    "auditor AUDITOR")) {
                var words = appointment.split(" ");
                insert(
                        "organization.appointment",
                        "unit_id",
                        unit,
                        "person_id",
                        people.get(words[0]).value(),
                        "role",
                        words[1],
                        "from_on",
                        since);
            }
            people.forEach((key, person) -> accounts.open(person, key + "-" + number, "demo", "zh", false));
            var cycle = insert(
                    "programme.cycle",
                    "unit_id",
                    unit,
                    "year",
                    today.getYear(),
                    "stage",
                    "IMPLEMENTATION",
                    "opened_on",
                    today.minusDays(60));
            return new Bureau(
                    number, new UnitId(unit), cycle, Map.copyOf(sections), Map.copyOf(posts), Map.copyOf(people));
        });
    }

    private PersonId person(UUID unit, String key) {
        return new PersonId(
                insert("organization.person", "unit_id", unit, "name_zh", "人员" + key, "name_en", "Person " + key));
    }

    /** Inserts a row with history and logs it; columns and values alternate. */
    public UUID insert(String table, Object... columns) {
        var id = UUID.randomUUID();
        var names = new ArrayList<>(List.of("id", "changed_at", "changed_by"));
        var values = new ArrayList<Object>(List.of(id, Timestamp.from(clock.instant()), "fixture"));
        for (var i = 0; i < columns.length; i += 2) {
            names.add((String) columns[i]);
            values.add(columns[i + 1] instanceof LocalDate day ? Date.valueOf(day) : columns[i + 1]);
        }
        jdbc.sql("insert into " + table + " (" + String.join(", ", names) + ") values ("
                        + "?, ".repeat(names.size() - 1) + "?)")
                .params(values)
                .update();
        auditLog.append(table.substring(0, table.indexOf('.')) + ".founded", Subject.of(table, id));
        return id;
    }
}
