package org.probity.warnings.inquiries;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;
import org.probity.warnings.Term;
import org.probity.warnings.TypedText;
import org.probity.warnings.WarningId;
import org.probity.wording.Bilingual;

/** What an inquiry letter is to ask. */
public record InquiryDraft(
        Ground ground,
        String groundReason,
        PersonId person,
        Bilingual cause,
        List<String> questions,
        String basis,
        Inquiry.Way way,
        int replyDays,
        List<UUID> signals,
        @Nullable WarningId parent) {

    static final int MOST_QUESTIONS = 20;

    public InquiryDraft {
        questions = List.copyOf(questions);
        signals = List.copyOf(signals);
    }

    static InquiryDraft of(Fields typed, Bilingual known, Locale locale) {
        var ground = typed.choice("ground", Ground.class);
        var reason = typed.text("groundReason", 1000);
        if (ground == Ground.OTHER && reason.length() < 10) {
            typed.refuse("groundReason", "warnings.refusal.inquiry-ground-reason");
        }
        var person = typed.id("person");
        if (person == null) {
            typed.refuse("person", "measures.refusal.entry-choose");
        }
        var cause = typed.needed("cause", 2000);
        var questions = questions(typed);
        var basis = typed.needed("basis", 1000);
        var way = typed.choice("way", Inquiry.Way.class);
        var days = days(typed);
        var signals = typed.ids("signal").stream().limit(20).toList();
        var parent = typed.id("parent");
        typed.orRefuse();
        return new InquiryDraft(
                Objects.requireNonNull(ground),
                reason,
                new PersonId(Objects.requireNonNull(person)),
                TypedText.keepingTheOther(cause, known, locale),
                questions,
                basis,
                Objects.requireNonNull(way),
                days,
                signals,
                parent == null ? null : new WarningId(parent));
    }

    /** The same, resting on these signals. */
    InquiryDraft resting(List<UUID> ids) {
        return new InquiryDraft(ground, groundReason, person, cause, questions, basis, way, replyDays, ids, parent);
    }

    static List<String> questions(Fields typed) {
        var questions = typed.values("question").stream()
                .map(String::strip)
                .filter(question -> !question.isEmpty())
                .toList();
        if (questions.isEmpty()) {
            typed.refuse("question", "warnings.refusal.no-question");
        }
        if (questions.size() > MOST_QUESTIONS) {
            typed.refuse("question", "warnings.refusal.too-many-questions", MOST_QUESTIONS);
        }
        if (questions.stream().anyMatch(question -> question.length() < 2 || question.length() > 1000)) {
            typed.refuse("question", "warnings.refusal.question-length");
        }
        return questions;
    }

    private static int days(Fields typed) {
        var text = typed.value("replyDays");
        var days = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
        if (days < Term.REPLY.fewest() || days > Term.REPLY.most()) {
            typed.refuse("replyDays", "warnings.refusal.reply-days", Term.REPLY.fewest(), Term.REPLY.most());
        }
        return days;
    }
}
