package org.probity.risks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.powers.Powers;
import org.probity.programme.Cycle;
import org.probity.programme.Cycles;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives every holder of every post a form to fill in (P2.1.2c), once the section's powers are confirmed (P2.1.2a). Doing it again
 * adds only what is missing.
 */
@Component
public class FormIssue {

    private final JdbcClient jdbc;
    private final Forms forms;
    private final Signatures signatures;
    private final Powers powers;
    private final Cycles cycles;
    private final WorkCalendar calendar;
    private final Dates dates;
    private final AuditLog auditLog;

    FormIssue(
            JdbcClient jdbc,
            Forms forms,
            Signatures signatures,
            Powers powers,
            Cycles cycles,
            WorkCalendar calendar,
            Dates dates,
            AuditLog auditLog) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.signatures = signatures;
        this.powers = powers;
        this.cycles = cycles;
        this.calendar = calendar;
        this.dates = dates;
        this.auditLog = auditLog;
    }

    /**
     * Issues the missing forms of a section.
     *
     * @param override why although the section's powers are not confirmed; none when they must be
     * @return how many were issued
     * @throws Refused when no cycle is open, or the powers are not confirmed and no reason is given
     */
    @Transactional
    public int issue(UnitId unit, SectionId section, @Nullable String override) {
        var cycle = cycles.requireCurrent(unit);
        if (!opened(section) && (override == null || override.strip().length() < 5)) {
            throw new Refused(Refusal.at("override", "risks.refusal.powers-not-confirmed"));
        }
        sweep(cycle);
        return issueTo(cycle, holders(unit, section, null), override);
    }

    /**
     * Finding opens in a section when its powers are confirmed; a section that handles none, such as the leadership, follows the
     * powers in which its posts have a part.
     */
    boolean opened(SectionId section) {
        return powers.confirmed(section)
                || jdbc.sql("""
                        select count(*) > 0 and bool_and(p.state <> 'DRAFT') from powers.power p
                        where p.state <> 'REVOKED'
                          and not exists (select from powers.power own where own.section_id = :section and own.state <> 'REVOKED')
                          and exists (select from powers.allocation a join organization.post q on q.id = a.post_id
                              where a.power_id = p.id and not a.removed and q.section_id = :section)
                        """)
                        .param("section", section.value())
                        .query(Boolean.class)
                        .single();
    }

    /** Whether any form of the section was issued in the cycle: whoever comes later gets one too. */
    boolean begun(Cycle cycle, SectionId section) {
        return forms.ofCycle(cycle.id()).stream()
                .anyMatch(form -> !form.ofUnit() && form.section().equals(section));
    }

    /** A person began to hold a post: they get its form when finding is under way in the section. */
    @Transactional
    void begin(UnitId unit, PostId post) {
        cycles.current(unit).ifPresent(cycle -> {
            var holders = holders(unit, null, post);
            if (!holders.isEmpty()
                    && (begun(cycle, holders.get(0).section())
                            || opened(holders.get(0).section()))) {
                issueTo(cycle, holders, "risks.reason.new-holder");
            }
        });
    }

    /** The section's powers changed: its forms are given out as soon as all are confirmed. */
    @Transactional
    void issueIfOpen(UnitId unit, SectionId section) {
        cycles.current(unit).filter(cycle -> opened(section)).ifPresent(cycle -> {
            sweep(cycle);
            issueTo(cycle, holders(unit, section, null), null);
        });
    }

    /** A person ceased to hold a post: what they had not finished is withdrawn; a day still to come waits for its day. */
    @Transactional
    void end(UnitId unit, PostId post, PersonId person, LocalDate on) {
        if (on.isAfter(dates.today())) {
            return;
        }
        cycles.current(unit)
                .ifPresent(cycle -> forms.ofCycle(cycle.id()).stream()
                        .filter(form -> post.equals(form.post())
                                && form.isOf(person)
                                && !form.state().isOver())
                        .forEach(form -> withdraw(form, "risks.reason.left-post")));
    }

    /** Withdraws the open forms of people who no longer hold the post. */
    private void sweep(Cycle cycle) {
        var stale = jdbc.sql("""
                        select f.id from risks.form f
                        where f.cycle_id = :cycle and f.scope = 'POST' and f.state not in ('DETERMINED', 'WITHDRAWN')
                          and not exists (select from organization.holding h where h.post_id = f.post_id
                              and h.person_id = f.person_id and h.from_on <= :day and (h.to_on is null or h.to_on >= :day))
                        """)
                .param("cycle", cycle.id().value())
                .param("day", dates.today())
                .query(UUID.class)
                .list();
        stale.stream()
                .map(id -> forms.find(new FormId(id)).orElseThrow())
                .forEach(form -> withdraw(form, "risks.reason.left-post"));
    }

    void withdraw(Form form, String reason) {
        signatures.voidAll(form.id(), "withdrawn");
        forms.move(form, FormState.WITHDRAWN, form.dueOn(), null, reason);
        auditLog.append(
                "risks.form-withdrawn", Subject.of("risks.form", form.id().value()), reason);
    }

    /** Opens a section's unit form for the cycle, or finds the one there is (P2.1.2e). */
    @Transactional
    public FormId unitForm(UnitId unit, SectionId section) {
        var cycle = cycles.requireCurrent(unit);
        var existing = forms.unitForm(cycle.id(), section);
        if (existing.isPresent()) {
            return existing.get().id();
        }
        if (!opened(section)) {
            throw new Refused(Refusal.of("risks.refusal.powers-not-confirmed-unit"));
        }
        var form = form(cycle, RiskScope.UNIT, section, null, null, FormChain.UNIT);
        if (!forms.insert(form, null)) {
            return forms.unitForm(cycle.id(), section).orElseThrow().id();
        }
        auditLog.append("risks.form-issued", Subject.of("risks.form", form.id().value()));
        return form.id();
    }

    private int issueTo(Cycle cycle, List<Holder> holders, @Nullable String reason) {
        var issued = 0;
        for (var holder : holders) {
            var form = form(
                    cycle,
                    RiskScope.POST,
                    holder.section(),
                    holder.post(),
                    holder.person(),
                    FormChain.of(holder.level()));
            if (forms.insert(form, reason)) {
                auditLog.append(
                        "risks.form-issued", Subject.of("risks.form", form.id().value()), reason);
                issued++;
            }
        }
        return issued;
    }

    private Form form(
            Cycle cycle,
            RiskScope scope,
            SectionId section,
            @Nullable PostId post,
            @Nullable PersonId person,
            FormChain chain) {
        var due = calendar.workingDaysAfter(dates.today(), FormLifecycle.DAYS_TO_FILL);
        return new Form(
                FormId.random(),
                cycle.unit(),
                cycle.id(),
                scope,
                section,
                post,
                person,
                chain,
                FormState.NOT_STARTED,
                null,
                false,
                "",
                due,
                null,
                null,
                0);
    }

    private record Holder(PostId post, SectionId section, Post.Level level, PersonId person) {}

    private List<Holder> holders(UnitId unit, @Nullable SectionId section, @Nullable PostId post) {
        return jdbc.sql("""
                        select distinct p.id, p.section_id, p.level, p.code, h.person_id
                        from organization.post p join organization.holding h on h.post_id = p.id
                        join organization.person w on w.id = h.person_id
                        where p.unit_id = :unit and (p.section_id = :section or p.id = :post)
                          and (p.closed_on is null or p.closed_on > :day)
                          and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                          and w.employment not in ('LEFT', 'RETIRED')
                        order by p.code
                        """)
                .param("unit", unit.value())
                .param("section", section == null ? null : section.value(), java.sql.Types.OTHER)
                .param("post", post == null ? null : post.value(), java.sql.Types.OTHER)
                .param("day", dates.today())
                .query((row, n) -> new Holder(
                        new PostId(row.getObject("id", UUID.class)),
                        new SectionId(row.getObject("section_id", UUID.class)),
                        Post.Level.valueOf(row.getString("level")),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .list();
    }
}
