package org.probity.programme.notices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * What the office lays down for a notice.
 *
 * @param kind     what is made public
 * @param subjects which of the pending things; their words and grades come from where they were decided, never from here
 */
public record NoticeDraft(
        UnitId unit,
        String kind,
        String number,
        Bilingual title,
        Bilingual body,
        String channels,
        String contact,
        int workingDays,
        List<UUID> subjects) {

    static final int MOST_LINES = 500;

    public NoticeDraft {
        subjects = List.copyOf(subjects);
        var refusals = new ArrayList<Refusal>();
        if (number.isBlank() || number.length() > 60) {
            refusals.add(Refusal.at("number", "programme.refusal.notice-number"));
        }
        if (title.isEmpty() || title.zh().length() > 200 || title.en().length() > 300) {
            refusals.add(Refusal.at("title", "programme.refusal.title"));
        }
        if (body.zh().length() > 4000 || body.en().length() > 6000) {
            refusals.add(Refusal.at("body", "programme.refusal.too-long", 4000));
        }
        refusals.addAll(GuiltWords.in("title", title.zh()));
        refusals.addAll(GuiltWords.in("titleEn", title.en()));
        refusals.addAll(GuiltWords.in("body", body.zh()));
        refusals.addAll(GuiltWords.in("bodyEn", body.en()));
        if (channels.isBlank() || channels.length() > 300) {
            refusals.add(Refusal.at("channels", "programme.refusal.channels"));
        }
        if (contact.isBlank() || contact.length() > 300) {
            refusals.add(Refusal.at("contact", "programme.refusal.contact"));
        }
        if (subjects.isEmpty() || subjects.size() > MOST_LINES || new HashSet<>(subjects).size() < subjects.size()) {
            refusals.add(Refusal.at("lines", "programme.refusal.notice-lines", MOST_LINES));
        }
        Refused.ifAny(refusals);
    }
}
