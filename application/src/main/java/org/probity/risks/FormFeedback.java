package org.probity.risks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.programme.FeedbackSubject;
import org.probity.programme.feedback.Feedback;
import org.probity.programme.feedback.FeedbackWindow;
import org.probity.programme.feedback.Feedbacks;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** After the collective decision a form is improved by what people say of it (P2.1.2k): its windows, what was said, the answers. */
@Component
class FormFeedback implements FeedbackSubject {

    private final Feedbacks feedbacks;
    private final JdbcClient jdbc;

    FormFeedback(Feedbacks feedbacks, JdbcClient jdbc) {
        this.feedbacks = feedbacks;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "risks.form";
    }

    @Override
    public Optional<Bilingual> title(UnitId unit, UUID id) {
        return jdbc.sql("""
                        select coalesce(p.name_zh, s.name_zh) as zh, coalesce(p.name_en, s.name_en) as en from risks.form f
                        join organization.section s on s.id = f.section_id left join organization.post p on p.id = f.post_id
                        where f.id = :id and f.unit_id = :unit and f.state = 'DETERMINED'
                        """)
                .param("id", id)
                .param("unit", unit.value())
                .query((row, n) -> Bilingual.of(row.getString("zh"), row.getString("en")))
                .optional();
    }

    @Override
    public String url(UUID id) {
        return "/risks/forms/" + id;
    }

    /** Where one may speak about the form today, and what was said. */
    record Voices(List<FeedbackWindow> windows, List<Feedback> said) {

        static final Voices NONE = new Voices(List.of(), List.of());

        public boolean any() {
            return !windows.isEmpty() || !said.isEmpty();
        }
    }

    Voices about(Form form, Viewer viewer) {
        var reader = viewer.person();
        if (reader == null || form.state() != FormState.DETERMINED) {
            return Voices.NONE;
        }
        return new Voices(
                viewer.may("programme:object") ? feedbacks.openNow(form.unit()) : List.of(),
                feedbacks.about(form.id().value(), reader, viewer.may("programme:arrange")));
    }
}
