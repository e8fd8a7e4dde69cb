package org.probity.risks;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mutual checking (P2.1.2g): each form is looked at by at least one colleague whose post stands in the same section or shares a
 * power, never by its own holder.
 */
@Repository
class PeerChecks {

    private static final Set<String> EMPTY_WORDS = Set.of(
            "ok", "yes", "fine", "good", "agree", "agreed", "none", "同意", "无", "好", "可以", "没有", "无意见", "没意见", "没问题",
            "属实");

    private final JdbcClient jdbc;
    private final Forms forms;
    private final Dates dates;
    private final AuditLog auditLog;
    private final Clock clock;

    PeerChecks(JdbcClient jdbc, Forms forms, Dates dates, AuditLog auditLog, Clock clock) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.dates = dates;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    List<PeerCheck> of(FormId form) {
        return jdbc.sql("""
                        select c.*, p.name_zh, p.name_en from risks.peer_check c
                        join organization.person p on p.id = c.person_id
                        where c.form_id = :form order by c.checked_at
                        """)
                .param("form", form.value())
                .query((row, n) -> new PeerCheck(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("finding"),
                        row.getBoolean("agrees"),
                        row.getTimestamp("checked_at").toInstant()))
                .list();
    }

    /** Which forms of the cycle a colleague has checked. */
    Set<FormId> checkedIn(CycleId cycle) {
        return jdbc.sql("""
                        select distinct c.form_id from risks.peer_check c join risks.form f on f.id = c.form_id
                        where f.cycle_id = :cycle
                        """).param("cycle", cycle.value()).query(UUID.class).list().stream()
                .map(FormId::new)
                .collect(toUnmodifiableSet());
    }

    /** Forms of the cycle that the person may check and has not: signed by their holders, of related posts, not decided yet. */
    List<FormId> openTo(PersonId person, CycleId cycle) {
        return jdbc
                .sql("""
                        select f.id from risks.form f join organization.post p on p.id = f.post_id
                        where f.cycle_id = :cycle and f.state in ('SELF_SIGNED', 'CHIEF_SIGNED', 'LEADER_SUMMARISED')
                          and f.person_id <> :person
                          and not exists (select from risks.peer_check c where c.form_id = f.id)
                          and exists (select from organization.holding h join organization.post mine on mine.id = h.post_id
                              where h.person_id = :person and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                                and (mine.section_id = f.section_id or %s))
                        order by f.due_on, p.code limit 100
                        """.formatted(SHARED_POWER))
                .param("cycle", cycle.value())
                .param("person", person.value())
                .param("day", dates.today())
                .query(UUID.class)
                .list()
                .stream()
                .map(FormId::new)
                .toList();
    }

    /** Whether the person's post is related to the form's. */
    boolean isRelated(Form form, PersonId person) {
        if (form.post() == null) {
            return false;
        }
        return jdbc.sql("""
                        select exists (select from risks.form f, organization.holding h join organization.post mine on mine.id = h.post_id
                            where f.id = :form and h.person_id = :person and h.from_on <= :day
                              and (h.to_on is null or h.to_on >= :day) and (mine.section_id = f.section_id or %s))
                        """.formatted(SHARED_POWER))
                .param("form", form.id().value())
                .param("person", person.value())
                .param("day", dates.today())
                .query(Boolean.class)
                .single();
    }

    private static final String SHARED_POWER = """
            exists (select from powers.allocation a join powers.allocation b on b.power_id = a.power_id
                where a.post_id = mine.id and b.post_id = f.post_id and not a.removed and not b.removed
                  and a.from_on <= :day and (a.to_on is null or a.to_on >= :day)
                  and b.from_on <= :day and (b.to_on is null or b.to_on >= :day))""";

    /** How many checks of the person in the cycle say nothing but "OK". */
    int emptyWordsBy(PersonId person, CycleId cycle) {
        return (int)
                jdbc
                        .sql("""
                        select c.finding from risks.peer_check c join risks.form f on f.id = c.form_id
                        where c.person_id = :person and f.cycle_id = :cycle
                        """)
                        .param("person", person.value())
                        .param("cycle", cycle.value())
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(PeerChecks::saysNothing)
                        .count();
    }

    static boolean saysNothing(String finding) {
        return EMPTY_WORDS.contains(finding.strip().toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}。！，]", ""));
    }

    /**
     * Records a check.
     *
     * @throws Refused when it is the person's own form, when their posts are not related, or when nothing is signed yet
     */
    @Transactional
    public void check(FormId id, PersonId person, String finding, boolean agrees) {
        var form = forms.lock(id).orElseThrow();
        if (form.isOf(person)) {
            throw new Refused(Refusal.of("risks.refusal.peer-is-self"));
        }
        if (!isRelated(form, person)) {
            throw new Refused(Refusal.of("risks.refusal.peer-unrelated"));
        }
        if (form.state().isUnsigned() || form.state().isOver()) {
            throw new Refused(Refusal.of("risks.refusal.peer-not-now"));
        }
        if (finding.strip().length() < 2 || finding.length() > 2000) {
            throw new Refused(Refusal.at("finding", "risks.refusal.finding-needed"));
        }
        jdbc.sql("""
                        insert into risks.peer_check (id, form_id, person_id, finding, agrees, checked_at)
                        values (:id, :form, :person, :finding, :agrees, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("form", id.value())
                .param("person", person.value())
                .param("finding", finding.strip())
                .param("agrees", agrees)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        auditLog.append("risks.form-checked", Subject.of("risks.form", id.value()));
    }

    /** The office takes no form further that no colleague has looked at, where there is any colleague to look. */
    void requireOneFor(Form form) {
        if (form.ofUnit() || !of(form.id()).isEmpty()) {
            return;
        }
        var colleagues = jdbc.sql("""
                        select count(distinct h.person_id) from organization.holding h join organization.post p on p.id = h.post_id
                        where p.section_id = :section and h.person_id <> :person and h.from_on <= :day
                          and (h.to_on is null or h.to_on >= :day)
                        """)
                .param("section", form.section().value())
                .param("person", form.person() == null ? null : form.person().value())
                .param("day", dates.today())
                .query(Integer.class)
                .single();
        if (colleagues > 0) {
            throw new Refused(Refusal.of("risks.refusal.no-peer-check"));
        }
    }
}
