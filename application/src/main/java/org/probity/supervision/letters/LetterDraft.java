package org.probity.supervision.letters;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Subject;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/**
 * What a letter is to say; the words around it come from the unit's template.
 *
 * @param subject   what it is about, as {@code supervision.order} and its id
 * @param page      the page of what it is about, to which the letter's page leads back
 * @param signedBy  who signs it and answers for it
 * @param readers   who takes part in the matter and so reads the letter, besides whom its kind allows
 * @param values    what stands in the template's places; {@code person, post, unit, issuer, date, number} are known already. A value that
 *                  has several lines begins each in a paragraph of its own
 * @param due       until when it is to be answered or done; none when it asks for nothing
 */
public record LetterDraft(
        UnitId unit,
        LetterKind kind,
        Subject subject,
        String page,
        Addressee addressee,
        LetterIssuer issuer,
        PersonId signedBy,
        Set<PersonId> readers,
        Map<String, Bilingual> values,
        @Nullable LocalDate due) {

    public LetterDraft {
        readers = Set.copyOf(readers);
        values = Map.copyOf(values);
    }
}
