package org.probity.warnings;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.supervision.letters.Addressee;
import org.probity.supervision.letters.Letter;
import org.probity.supervision.letters.LetterDraft;
import org.probity.supervision.letters.LetterId;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.supervision.letters.LetterKind;
import org.probity.supervision.letters.Letters;
import org.probity.supervision.letters.Serving;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** The numbered letters of warnings, served in the system the day they are issued. */
@Component
public class WarningLetters {

    private final Letters letters;
    private final Dates dates;

    WarningLetters(Letters letters, Dates dates) {
        this.letters = letters;
        this.dates = dates;
    }

    /** Issues the warning's letter and serves it here. */
    public Letter issue(
            Warning warning,
            LetterKind kind,
            LetterIssuer issuer,
            PersonId signer,
            Set<PersonId> readers,
            Map<String, Bilingual> values,
            LocalDate due) {
        var id = letters.issue(new LetterDraft(
                warning.unit(),
                kind,
                Warnings.subject(warning.id()),
                warning.path(),
                Addressee.person(warning.person()),
                issuer,
                signer,
                readers,
                values,
                due));
        letters.serve(id, Serving.inSystem(dates.today(), signer));
        return letters.find(id).orElseThrow();
    }

    /** Records that the letter was handed over, sent or left behind. */
    public void serve(Warning warning, Serving serving) {
        if (warning.letter() != null) {
            letters.serve(new LetterId(warning.letter()), serving);
        }
    }

    /** The addressee confirms the letter with what they answer to it. */
    public void confirm(Warning warning, PersonId addressee) {
        var letter = warning.letter() == null
                ? null
                : letters.find(new LetterId(warning.letter())).orElse(null);
        if (letter != null && letter.acknowledgedAt() == null && letter.servedOn() != null) {
            letters.acknowledge(letter.id(), addressee);
        }
    }

    /** In whose name a warning of this route is written. */
    public static LetterIssuer issuerOf(Route route) {
        return switch (route) {
            case OFFICE -> LetterIssuer.OFFICE;
            case INSPECTION -> LetterIssuer.INSPECTION;
            case SUPERIOR -> LetterIssuer.SUPERIOR;
        };
    }
}
