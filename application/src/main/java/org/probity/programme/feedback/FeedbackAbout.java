package org.probity.programme.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.UnitId;
import org.probity.programme.FeedbackSubject;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** What feedback is about, by its address: {@code risks.form:0190…}. */
@Component
class FeedbackAbout {

    private final List<FeedbackSubject> subjects;

    FeedbackAbout(List<FeedbackSubject> subjects) {
        this.subjects = List.copyOf(subjects);
    }

    /** A thing with its name and page. */
    public record About(String kind, UUID id, Bilingual title, String url) {
        public String address() {
            return kind + ":" + id;
        }
    }

    /** Nothing when the address is of no such thing of the unit. */
    Optional<About> find(UnitId unit, @Nullable String address) {
        var parts = address == null ? new String[0] : address.split(":", 2);
        try {
            return parts.length == 2 ? find(unit, parts[0], UUID.fromString(parts[1])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<About> find(UnitId unit, String kind, UUID id) {
        return subjects.stream()
                .filter(subject -> subject.kind().equals(kind))
                .findFirst()
                .flatMap(subject -> subject.title(unit, id).map(title -> new About(kind, id, title, subject.url(id))));
    }
}
