package org.probity.warnings.inquiries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.warnings.Term;
import org.probity.warnings.Terms;
import org.probity.warnings.Turn;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningAccess;
import org.probity.warnings.WarningChange;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningLetters;
import org.probity.warnings.Warnings;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reply to an inquiry letter by its addressee, its evaluation by somebody not concerned, and what has to be put right (P4.2c). */
@Service
public class InquiryReplies {

    private final Warnings warnings;
    private final InquiryRows rows;
    private final Inquiries inquiries;
    private final WarningAccess access;
    private final WarningLetters letters;
    private final Terms terms;
    private final Dates dates;

    InquiryReplies(
            Warnings warnings,
            InquiryRows rows,
            Inquiries inquiries,
            WarningAccess access,
            WarningLetters letters,
            Terms terms,
            Dates dates) {
        this.warnings = warnings;
        this.rows = rows;
        this.inquiries = inquiries;
        this.access = access;
        this.letters = letters;
        this.terms = terms;
        this.dates = dates;
    }

    /** The addressee keeps what is written so far. */
    @Transactional
    public void save(Viewer viewer, WarningId id, int version, ReplyDraft reply) {
        var warning = own(viewer, id, version);
        var line = InquiryAct.SAVE.requireFrom(warning);
        var inquiry = rows.of(warning).orElseThrow();
        rows.keep(id, inquiry.round(), reply);
        warnings.move(
                warning,
                WarningChange.to(line.next().name(), line.turn(), line.act().logged())
                        .due(warning.dueOn()));
    }

    /**
     * The addressee signs the reply.
     *
     * @throws Refused while a question, the causes or the measures are unanswered
     */
    @Transactional
    public void sign(Viewer viewer, WarningId id, int version, ReplyDraft reply) {
        var warning = own(viewer, id, version);
        var line = InquiryAct.SIGN.requireFrom(warning);
        var inquiry = rows.of(warning).orElseThrow();
        Refused.ifAny(reply.missing(inquiry.current().items()));
        rows.keep(id, inquiry.round(), reply);
        rows.sign(id, inquiry.round(), viewer.requirePerson(), dates.today());
        letters.confirm(warning, viewer.requirePerson());
        warnings.move(warning, inquiries.change(line, warning));
    }

    private Warning own(Viewer viewer, WarningId id, int version) {
        var warning = warnings.lock(id, version);
        if (!access.isSubject(viewer, warning)) {
            throw new AccessDeniedException("Only the addressee replies");
        }
        return warning;
    }

    /** The leader above the addressee comments; without a comment the reply is not complete. */
    @Transactional
    public void endorse(Viewer viewer, WarningId id, int version, String comment) {
        var warning = warnings.lock(id, version);
        if (!access.mayEndorse(viewer, warning)) {
            throw new AccessDeniedException("Only the leader above the addressee comments");
        }
        var line = InquiryAct.ENDORSE.requireFrom(warning);
        var inquiry = rows.of(warning).orElseThrow();
        if (comment.strip().length() < 2) {
            throw new Refused(Refusal.at("comment", "warnings.refusal.endorsement-missing"));
        }
        rows.endorse(
                id, inquiry.round(), viewer.requirePerson(), Words.needed("comment", comment, 2000), dates.today());
        warnings.move(warning, inquiries.change(line, warning));
    }

    /** Whether the viewer may evaluate: handles it, and did not comment on the reply. */
    public boolean mayEvaluate(Viewer viewer, Inquiry inquiry) {
        return access.may(viewer, Inquiries.INQUIRE, inquiry.warning()) && !endorsed(viewer, inquiry);
    }

    public boolean mayConfirm(Viewer viewer, Inquiry inquiry) {
        var evaluation = inquiry.evaluation();
        return evaluation != null
                && access.may(viewer, Inquiries.APPROVE, inquiry.warning())
                && !evaluation.evaluator().equals(viewer.person())
                && !endorsed(viewer, inquiry);
    }

    private boolean endorsed(Viewer viewer, Inquiry inquiry) {
        return rows.endorser(inquiry.warning().id(), inquiry.round())
                .filter(endorser -> endorser.equals(viewer.person()))
                .isPresent();
    }

    @Transactional
    public void evaluate(
            Viewer viewer,
            WarningId id,
            int version,
            Evaluation.@Nullable Result result,
            String opinion,
            boolean askAgain) {
        var warning = warnings.lock(id, version);
        var line = InquiryAct.EVALUATE.requireFrom(warning);
        var inquiry = rows.of(warning).orElseThrow();
        if (!mayEvaluate(viewer, inquiry)) {
            throw new AccessDeniedException("Only somebody not concerned evaluates");
        }
        if (result == null) {
            throw new Refused(Refusal.at("result", "measures.refusal.entry-choose"));
        }
        if (askAgain && (inquiry.round() == 2 || result == Evaluation.Result.CLEAR)) {
            throw new Refused(Refusal.at(
                    "askAgain",
                    inquiry.round() == 2 ? "warnings.refusal.asked-already" : "warnings.refusal.nothing-to-ask"));
        }
        rows.evaluate(
                id,
                inquiry.round(),
                result,
                Words.needed("opinion", opinion, 4000),
                askAgain,
                viewer.requirePerson(),
                dates.today());
        warnings.move(warning, inquiries.change(line, warning));
    }

    /** Somebody else confirms the evaluation. */
    @Transactional
    public void confirm(Viewer viewer, WarningId id, int version, String words) {
        var warning = warnings.lock(id, version);
        var line = InquiryAct.CONFIRM.requireFrom(warning);
        var inquiry = rows.of(warning).orElseThrow();
        requireConfirmer(viewer, inquiry);
        if (words.length() > 1000) {
            throw new Refused(Refusal.at("words", "measures.refusal.entry-too-long", 1000));
        }
        rows.confirm(id, inquiry.round(), viewer.requirePerson(), dates.today(), words.strip());
        warnings.move(warning, inquiries.change(line, warning));
    }

    @Transactional
    public void disagree(Viewer viewer, WarningId id, int version, String reason) {
        var warning = warnings.lock(id, version);
        var line = InquiryAct.DISAGREE.requireFrom(warning);
        requireConfirmer(viewer, rows.of(warning).orElseThrow());
        warnings.move(warning, inquiries.change(line, warning).because(Words.needed("words", reason, 1000)));
    }

    private void requireConfirmer(Viewer viewer, Inquiry inquiry) {
        if (!mayConfirm(viewer, inquiry)) {
            throw new AccessDeniedException("Whoever evaluated or commented does not confirm");
        }
    }

    /**
     * Asks once more, by a letter of its own.
     *
     * @throws Refused when it was asked again already, or the reply was clear
     */
    @Transactional
    public void askAgain(Viewer viewer, WarningId id, int version, List<String> questions) {
        var warning = warnings.lock(id, version);
        var line = InquiryAct.ASK_AGAIN.requireFrom(warning);
        access.require(viewer, Inquiries.INQUIRE, warning);
        var inquiry = rows.of(warning).orElseThrow();
        var evaluation = inquiry.evaluation();
        if (inquiry.round() == 2 || evaluation == null || evaluation.result() == Evaluation.Result.CLEAR) {
            throw new Refused(Refusal.of(
                    inquiry.round() == 2 ? "warnings.refusal.asked-already" : "warnings.refusal.nothing-to-ask"));
        }
        var due = terms.after(Term.REPLY, dates.today(), inquiry.replyDays());
        rows.ask(id, 2, questions);
        rows.open(id, 2, due);
        var letter = inquiries.send(viewer.requirePerson(), warning, inquiry, questions, due);
        warnings.move(
                warning,
                WarningChange.to(line.next().name(), line.turn(), line.act().logged())
                        .due(due)
                        .because(letter.number()));
    }

    /** What has to be put right, each with its day. */
    public record Demanded(String item, LocalDate dueOn) {}

    /** @throws Refused without an item, or for a day that is past or further than the longest term */
    @Transactional
    public void demand(Viewer viewer, WarningId id, int version, List<Demanded> items) {
        var warning = warnings.lock(id, version);
        var line = InquiryAct.DEMAND.requireFrom(warning);
        access.require(viewer, Inquiries.INQUIRE, warning);
        var inquiry = rows.of(warning).orElseThrow();
        var evaluation = inquiry.evaluation();
        if (evaluation == null || evaluation.result() == Evaluation.Result.CLEAR) {
            throw new Refused(Refusal.of("warnings.refusal.nothing-to-rectify"));
        }
        var today = dates.today();
        var refusals = new ArrayList<Refusal>();
        if (items.isEmpty()) {
            refusals.add(Refusal.at("item", "warnings.refusal.no-item"));
        }
        if (items.stream()
                .anyMatch(item -> !item.dueOn().isAfter(today)
                        || item.dueOn().isAfter(today.plusDays(Term.RECTIFICATION.most())))) {
            refusals.add(Refusal.at("item", "warnings.refusal.item-day", Term.RECTIFICATION.most()));
        }
        Refused.ifAny(refusals);
        for (var n = 0; n < items.size(); n++) {
            rows.demand(
                    id,
                    n + 1,
                    Words.needed("item", items.get(n).item(), 1000),
                    items.get(n).dueOn());
        }
        warnings.move(
                warning,
                WarningChange.to(line.next().name(), line.turn(), line.act().logged())
                        .due(items.stream()
                                .map(Demanded::dueOn)
                                .min(LocalDate::compareTo)
                                .orElse(null)));
    }

    /** The addressee says what was done about an item. */
    @Transactional
    public void report(Viewer viewer, WarningId id, int version, UUID item, String report) {
        var warning = own(viewer, id, version);
        InquiryAct.REPORT.requireFrom(warning);
        var found = item(warning, item);
        if (!found.isOpen()) {
            throw new Refused(Refusal.of("warnings.refusal.item-reported"));
        }
        rows.report(item, Words.needed("report-" + item, report, 2000), dates.today());
        goOn(warning, InquiryAct.REPORT, null);
    }

    /** Somebody else finds it put right. */
    @Transactional
    public void accept(Viewer viewer, WarningId id, int version, UUID item, String remark) {
        check(viewer, id, version, item, remark, true);
    }

    /** Somebody else does not, and says why. */
    @Transactional
    public void sendBack(Viewer viewer, WarningId id, int version, UUID item, String remark) {
        check(viewer, id, version, item, Words.needed("remark-" + item, remark, 1000), false);
    }

    private void check(Viewer viewer, WarningId id, int version, UUID item, String remark, boolean accepted) {
        var warning = warnings.lock(id, version);
        var act = accepted ? InquiryAct.ACCEPT : InquiryAct.RETURN_ITEM;
        act.requireFrom(warning);
        access.require(viewer, Inquiries.INQUIRE, warning);
        if (!item(warning, item).isReported()) {
            throw new Refused(Refusal.of("warnings.refusal.item-not-reported"));
        }
        if (remark.length() > 1000) {
            throw new Refused(Refusal.at("remark-" + item, "measures.refusal.entry-too-long", 1000));
        }
        rows.check(item, accepted ? viewer.requirePerson() : null, accepted ? dates.today() : null, remark.strip());
        goOn(warning, act, remark.isBlank() ? null : remark.strip());
    }

    private Rectification item(Warning warning, UUID item) {
        return rows.of(warning).orElseThrow().items().stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("warnings.refusal.no-item")));
    }

    /** It is the addressee's turn while an item is open, by the earliest day; then the handler's. */
    private void goOn(Warning warning, InquiryAct act, @Nullable String reason) {
        var items = rows.of(warning).orElseThrow().items();
        var open = items.stream()
                .filter(Rectification::isOpen)
                .map(Rectification::dueOn)
                .min(LocalDate::compareTo);
        warnings.move(
                warning,
                WarningChange.to(
                                InquiryState.RECTIFYING.name(),
                                open.isPresent() ? Turn.SUBJECT : Turn.HANDLER,
                                act.logged())
                        .because(reason)
                        .due(open.orElseGet(() -> terms.dueOn(warning.unit(), Term.CONCLUSION, dates.today()))));
    }
}
