package org.probity.supervision.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Subject;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/**
 * A letter as it was issued.
 *
 * @param edition        which edition of the template it was written on; 0 is the one shipped
 * @param page           the page of what it is about
 * @param addressee      the addressee's name; empty where the text alone says to whom it goes
 * @param post           the post the addressee held that day
 * @param servedOn       the first day on which it was served; none so far
 * @param openedAt       when the addressee first opened it here
 */
public record Letter(
        LetterId id,
        UnitId unit,
        LetterKind kind,
        String number,
        int edition,
        Subject subject,
        String page,
        @Nullable PersonId person,
        @Nullable SectionId section,
        boolean outside,
        Bilingual addressee,
        Bilingual post,
        Bilingual title,
        Bilingual body,
        Bilingual issuer,
        PersonId signedBy,
        Bilingual signer,
        LocalDate issuedOn,
        @Nullable LocalDate due,
        @Nullable LocalDate servedOn,
        @Nullable Instant openedAt,
        @Nullable Instant acknowledgedAt,
        Bilingual acknowledgedBy,
        int version) {

    /** How far it got. */
    public enum State {
        ISSUED,
        SERVED,
        OPENED,
        ACKNOWLEDGED
    }

    public State state() {
        if (acknowledgedAt != null) {
            return State.ACKNOWLEDGED;
        }
        if (openedAt != null) {
            return State.OPENED;
        }
        return servedOn == null ? State.ISSUED : State.SERVED;
    }

    public String path() {
        return id.path();
    }

    /** The line above the text, as 赵甲同志（规划科科长）：; empty where nobody is addressed. */
    public Bilingual salutation() {
        var zh = addressee.in(Locale.SIMPLIFIED_CHINESE);
        var en = addressee.in(Locale.ENGLISH);
        if (zh.isEmpty()) {
            return addressee;
        }
        if (person == null) {
            return new Bilingual(zh + "：", en + ":");
        }
        var postZh = post.in(Locale.SIMPLIFIED_CHINESE);
        var postEn = post.in(Locale.ENGLISH);
        return new Bilingual(
                zh + "同志" + (postZh.isEmpty() ? "" : "（" + postZh + "）") + "：",
                en + (postEn.isEmpty() ? "" : " (" + postEn + ")") + ":");
    }

    public List<String> paragraphs(Locale language) {
        return Arrays.stream(body.in(language).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static Subject subject(LetterId id) {
        return Subject.of("supervision.letter", id.value());
    }

    UUID key() {
        return id.value();
    }
}
