package org.probity.measures.checks;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.risks.ControlEffect;
import org.probity.risks.PointReviews;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts what the ratings say of a risk's control to those who grade: a re-examination opens, and the scores change only there; the
 * floor stays, and only the leading group sets the grade (§4.2.5, P2.1.3g).
 */
@Service
class ControlProposals {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final ControlRatings ratings;
    private final CheckerDirectory directory;
    private final PointReviews reviews;
    private final MessageSource messages;
    private final AuditLog auditLog;
    private final Dates dates;
    private final Clock clock;

    ControlProposals(
            JdbcClient jdbc,
            ControlRatings ratings,
            CheckerDirectory directory,
            PointReviews reviews,
            MessageSource messages,
            AuditLog auditLog,
            Dates dates,
            Clock clock) {
        this.jdbc = jdbc;
        this.ratings = ratings;
        this.directory = directory;
        this.reviews = reviews;
        this.messages = messages;
        this.auditLog = auditLog;
        this.dates = dates;
        this.clock = clock;
    }

    /** One that was made. */
    record Made(ControlEffect effect, String words, Bilingual by, Instant at) {}

    List<Made> of(RiskPointId point) {
        return jdbc.sql("""
                        select c.*, p.name_zh, p.name_en from measures.control_proposal c
                        join organization.person p on p.id = c.proposed_by
                        where c.point_id = :point order by c.proposed_at desc limit 20
                        """)
                .param("point", point.value())
                .query((row, n) -> new Made(
                        ControlEffect.of(row.getBigDecimal("effect")),
                        row.getString("words"),
                        CheckLines.bilingual(row, "name"),
                        row.getTimestamp("proposed_at").toInstant()))
                .list();
    }

    /** Whoever may check a measure of the point may put its ratings forward. */
    boolean may(Viewer viewer, ControlRatings.Control control) {
        if (viewer.person() == null) {
            return false;
        }
        var checkers = directory.of(control.point().unit(), dates.today());
        return control.measures().stream()
                .anyMatch(rated -> checkers.standing(
                                viewer.requirePerson(), rated.line().checked())
                        .isPresent());
    }

    @Transactional
    void propose(Viewer viewer, RiskPointId point, String words) {
        var control = ratings.of(point);
        if (!may(viewer, control)) {
            throw new AccessDeniedException(ChecksAccess.CHECK);
        }
        var said = words.strip();
        if (said.length() < 2 || said.length() > LONGEST) {
            throw new Refused(Refusal.at("words", "measures.checks.refusal.proposal-words", LONGEST));
        }
        var proposal = control.proposal()
                .orElseThrow(() -> new Refused(Refusal.of("measures.checks.refusal.proposal-unrated")));
        if (!control.differs()) {
            throw new Refused(Refusal.of("measures.checks.refusal.proposal-same"));
        }
        if (!reviews.ask(point, cause(control, proposal, said))) {
            throw new Refused(Refusal.of("measures.checks.refusal.proposal-open"));
        }
        var id = store(control, proposal, said, viewer);
        auditLog.append("measures.control-proposed", Subject.of(ChecksAudit.PROPOSAL, id), said);
    }

    private UUID store(ControlRatings.Control control, ProposedControl proposal, String words, Viewer viewer) {
        var point = control.point();
        var former = point.rating().control();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into measures.control_proposal (id, unit_id, section_id, post_id, point_id, effect, grounds, former, inherent,
                            checks, words, proposed_by, proposed_at)
                        values (:id, :unit, :section, :post, :point, :effect, :grounds, :former, :inherent, :checks, :words, :by, :now)
                        """)
                .param("id", id)
                .param("unit", point.unit().value())
                .param("section", point.section().value())
                .param("post", point.post() == null ? null : point.post().value(), Types.OTHER)
                .param("point", point.id().value())
                .param("effect", proposal.effect().factor())
                .param("grounds", proposal.grounds().name())
                .param("former", former == null ? null : former.factor(), Types.NUMERIC)
                .param("inherent", control.inherent(), Types.INTEGER)
                .param(
                        "checks",
                        control.measures().stream()
                                .map(ControlRatings.Rated::rating)
                                .filter(Objects::nonNull)
                                .map(CheckRecord::id)
                                .toArray(UUID[]::new))
                .param("words", words)
                .param("by", viewer.requirePerson().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private String cause(ControlRatings.Control control, ProposedControl proposal, String words) {
        var locale = LocaleContextHolder.getLocale();
        var former = control.point().rating().control();
        return Objects.requireNonNull(messages.getMessage(
                "measures.checks.control.cause",
                new Object[] {
                    former == null ? "–" : former.factor().toPlainString(),
                    proposal.effect().factor().toPlainString(),
                    Objects.requireNonNull(messages.getMessage(
                            "measures.checks.grounds." + proposal.grounds().name(), null, locale)),
                    words
                },
                locale));
    }
}
