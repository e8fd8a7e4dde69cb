package org.probity.measures.interests;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declarations as they are signed and read. Whoever reads somebody else's leaves that in the log. */
@Service
public class Declarations {

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final Clock clock;
    private final Dates dates;

    Declarations(JdbcClient jdbc, AuditLog auditLog, Clock clock, Dates dates) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.clock = clock;
        this.dates = dates;
    }

    /** Who has to declare, and whether they did; without what they declared. */
    public record Standing(
            PersonId person,
            Bilingual name,
            Bilingual post,
            Bilingual section,
            LocalDate dueOn,
            @Nullable LocalDate declaredOn,
            @Nullable DeclarationId latest) {

        public boolean isLate(LocalDate today) {
            return declaredOn == null && dueOn.isBefore(today);
        }
    }

    /**
     * The declarant signs a new edition: the year's first, or a change.
     *
     * @throws Refused when it says nothing, or contradicts itself
     */
    @Transactional
    public DeclarationId sign(UnitId unit, PersonId person, Declared declared) {
        Refused.ifAny(declared.refusals(person));
        var year = dates.today().getYear();
        var edition = made(person).stream().filter(made -> made.year() == year).count() + 1;
        var id = DeclarationId.random();
        try {
            jdbc.sql("""
                            insert into measures.declaration (id, unit_id, person_id, year, edition, occasion, nothing, note, content_hash, signed_at)
                            values (:id, :unit, :person, :year, :edition, :occasion, :nothing, :note, :hash, :now)
                            """)
                    .param("id", id.value())
                    .param("unit", unit.value())
                    .param("person", person.value())
                    .param("year", year)
                    .param("edition", edition)
                    .param("occasion", edition == 1 ? "ANNUAL" : "CHANGE")
                    .param("nothing", declared.nothing())
                    .param("note", declared.note())
                    .param("hash", declared.hash(person, year, (int) edition))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new EditConflict("measures.declaration");
        }
        lines(id, declared);
        auditLog.append("measures.interests-declared", subject(id));
        return id;
    }

    private void lines(DeclarationId id, Declared declared) {
        var at = 0;
        for (var relative : declared.relatives()) {
            var colleague = relative.colleague();
            jdbc.sql(
                            "insert into measures.declared_relative values (:id, :at, :relation, :name, :workplace, :post, :colleague)")
                    .param("id", id.value())
                    .param("at", at++)
                    .param("relation", relative.relation().name())
                    .param("name", relative.name())
                    .param("workplace", relative.workplace())
                    .param("post", relative.post())
                    .param("colleague", colleague == null ? null : colleague.value(), Types.OTHER)
                    .update();
        }
        for (var interest : declared.interests()) {
            jdbc.sql(
                            "insert into measures.declared_interest values (:id, :at, :holder, :company, :registration, :role, :share)")
                    .param("id", id.value())
                    .param("at", at++)
                    .param("holder", interest.holder())
                    .param("company", interest.company())
                    .param("registration", interest.registration())
                    .param("role", interest.role())
                    .param("share", interest.share())
                    .update();
        }
        for (var post : declared.posts()) {
            jdbc.sql("insert into measures.declared_post values (:id, :at, :organization, :post, :pay)")
                    .param("id", id.value())
                    .param("at", at++)
                    .param("organization", post.organization())
                    .param("post", post.post())
                    .param("pay", post.pay())
                    .update();
        }
    }

    /** That somebody declared, the latest first. */
    List<Declaration.Made> made(PersonId person) {
        return jdbc.sql(
                        "select * from measures.declaration where person_id = :person order by year desc, edition desc limit 100")
                .param("person", person.value())
                .query((row, n) -> new Declaration.Made(
                        new DeclarationId(row.getObject("id", UUID.class)),
                        row.getInt("year"),
                        row.getInt("edition"),
                        Declaration.Occasion.valueOf(row.getString("occasion")),
                        row.getTimestamp("signed_at").toInstant()))
                .list();
    }

    /** The declarant's own. */
    Optional<Declaration> own(DeclarationId id, PersonId person) {
        return find(id).filter(declaration -> declaration.person().equals(person));
    }

    /** Somebody else's, for discipline inspection of the unit; the reading is logged. */
    @Transactional
    Optional<Declaration> inspect(DeclarationId id, UnitId unit) {
        var found = find(id).filter(declaration -> declaration.unit().equals(unit));
        found.ifPresent(declaration -> auditLog.append("measures.interests-read", subject(id)));
        return found;
    }

    private Optional<Declaration> find(DeclarationId id) {
        return jdbc.sql("""
                        select d.*, x.name_zh, x.name_en from measures.declaration d join organization.person x on x.id = d.person_id where d.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Declaration(
                        id,
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getInt("year"),
                        row.getInt("edition"),
                        Declaration.Occasion.valueOf(row.getString("occasion")),
                        row.getTimestamp("signed_at").toInstant(),
                        Declaration.hex(row.getBytes("content_hash")),
                        content(id, row.getBoolean("nothing"), row.getString("note"))))
                .optional();
    }

    private Declared content(DeclarationId id, boolean nothing, String note) {
        return new Declared(
                nothing,
                lines("declared_relative", id, row -> {
                    var colleague = row.getObject("colleague_id", UUID.class);
                    return new Declared.Relative(
                            Relation.valueOf(row.getString("relation")),
                            row.getString("name"),
                            row.getString("workplace"),
                            row.getString("post"),
                            colleague == null ? null : new PersonId(colleague));
                }),
                lines(
                        "declared_interest",
                        id,
                        row -> new Declared.Interest(
                                row.getString("holder"),
                                row.getString("company"),
                                row.getString("registration"),
                                row.getString("role"),
                                row.getString("share"))),
                lines(
                        "declared_post",
                        id,
                        row -> new Declared.OutsidePost(
                                row.getString("organization"), row.getString("post"), row.getString("pay"))),
                note);
    }

    private interface Reading<T> {
        T of(java.sql.ResultSet row) throws java.sql.SQLException;
    }

    private <T> List<T> lines(String table, DeclarationId id, Reading<T> reading) {
        return jdbc.sql("select * from measures." + table + " where declaration_id = :id order by position")
                .param("id", id.value())
                .query((row, n) -> reading.of(row))
                .list();
    }

    /** Everybody who holds a post today, with whether they declared this year. */
    public List<Standing> standing(UnitId unit, int year) {
        return jdbc.sql("""
                        select h.person_id, x.name_zh, x.name_en, h.post_zh, h.post_en, h.section_zh, h.section_en, h.joined, d.id, d.signed_at
                        from (select distinct on (h.person_id) h.person_id, p.name_zh as post_zh, p.name_en as post_en, s.name_zh as section_zh,
                                s.name_en as section_en, s.position as place, p.position as post_place,
                                (select min(f.from_on) from organization.holding f where f.person_id = h.person_id) as joined
                            from organization.holding h join organization.post p on p.id = h.post_id join organization.section s on s.id = p.section_id
                            where p.unit_id = :unit and (p.closed_on is null or p.closed_on > :today) and h.from_on <= :today
                              and (h.to_on is null or h.to_on >= :today) order by h.person_id, h.deputising, p.position) h
                        join organization.person x on x.id = h.person_id and x.employment in ('ACTIVE', 'CONTRACT')
                        left join lateral (select e.id, e.signed_at from measures.declaration e
                            where e.person_id = h.person_id and e.year = :year order by e.edition desc limit 1) d on true
                        order by h.place, h.post_place, x.name_zh, h.person_id limit 2000
                        """)
                .param("unit", unit.value())
                .param("year", year)
                .param("today", dates.today())
                .query((row, n) -> {
                    var latest = row.getObject("id", UUID.class);
                    var signed = row.getTimestamp("signed_at");
                    return new Standing(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                            Bilingual.of(row.getString("post_zh"), row.getString("post_en")),
                            Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                            DeclaredByTheEndOfMarch.dueOn(year, row.getObject("joined", LocalDate.class)),
                            signed == null ? null : dates.dayOf(signed.toInstant()),
                            latest == null ? null : new DeclarationId(latest));
                })
                .list();
    }

    static Subject subject(DeclarationId id) {
        return Subject.of("measures.declaration", id.value());
    }
}
