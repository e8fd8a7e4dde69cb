package org.probity.monitoring.signals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.wording.Bilingual;

/**
 * A reason to look, to be written down. Begin with {@link #of}, and add what is known.
 *
 * @param sourceRef       names the entry of the register it comes from, so that one entry gives one signal; none where it may give several
 * @param sourceUrl       the page of that entry
 * @param persons         whom it concerns; where none is named: who holds the post that day, else the section's chief
 * @param evidence        the rows it rests on, frozen: a JSON array of objects. Of a petition never who wrote it
 * @param marks           where work left the power's declared chart
 * @param suppressionKey  what is the same about the same thing; seen again within the days it is another occurrence of the open signal
 * @param members         the signals that a signal of escalation is made of
 */
public record NewSignal(
        UnitId unit,
        SignalSource source,
        SignalLevel level,
        Bilingual wording,
        Confidentiality confidentiality,
        @Nullable String sourceRef,
        @Nullable String sourceUrl,
        @Nullable SignalIndicator indicator,
        @Nullable SectionId section,
        @Nullable PostId post,
        @Nullable PowerId power,
        List<PersonId> persons,
        String evidence,
        List<StepMark> marks,
        @Nullable String suppressionKey,
        int suppressionDays,
        List<SignalId> members) {

    public NewSignal {
        persons = List.copyOf(persons);
        marks = List.copyOf(marks);
        members = List.copyOf(members);
    }

    public static NewSignal of(UnitId unit, SignalSource source, SignalLevel level, Bilingual wording) {
        return new NewSignal(
                unit,
                source,
                level,
                wording,
                Confidentiality.UNIT,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "[]",
                List.of(),
                null,
                0,
                List.of());
    }

    public NewSignal by(SignalIndicator given) {
        return new NewSignal(
                unit,
                source,
                level,
                wording,
                confidentiality,
                sourceRef,
                sourceUrl,
                given,
                section,
                post,
                power,
                persons,
                evidence,
                marks,
                suppressionKey,
                suppressionDays,
                members);
    }

    /** What it is about; of a post the section is known without being said. */
    public NewSignal on(@Nullable SectionId aSection, @Nullable PostId aPost, @Nullable PowerId aPower) {
        return new NewSignal(
                unit,
                source,
                level,
                wording,
                confidentiality,
                sourceRef,
                sourceUrl,
                indicator,
                aSection,
                aPost,
                aPower,
                persons,
                evidence,
                marks,
                suppressionKey,
                suppressionDays,
                members);
    }

    public NewSignal concerning(PersonId person) {
        var all = new ArrayList<>(persons);
        all.add(person);
        return new NewSignal(
                unit,
                source,
                level,
                wording,
                confidentiality,
                sourceRef,
                sourceUrl,
                indicator,
                section,
                post,
                power,
                all,
                evidence,
                marks,
                suppressionKey,
                suppressionDays,
                members);
    }

    /** The entry of another register it comes from, and its page. */
    public NewSignal from(String ref, @Nullable String url) {
        return new NewSignal(
                unit,
                source,
                level,
                wording,
                confidentiality,
                ref,
                url,
                indicator,
                section,
                post,
                power,
                persons,
                evidence,
                marks,
                suppressionKey,
                suppressionDays,
                members);
    }

    public NewSignal restingOn(String rows, List<StepMark> deviations) {
        return new NewSignal(
                unit,
                source,
                level,
                wording,
                confidentiality,
                sourceRef,
                sourceUrl,
                indicator,
                section,
                post,
                power,
                persons,
                rows,
                deviations,
                suppressionKey,
                suppressionDays,
                members);
    }

    public NewSignal suppressing(String key, int days) {
        return new NewSignal(
                unit,
                source,
                level,
                wording,
                confidentiality,
                sourceRef,
                sourceUrl,
                indicator,
                section,
                post,
                power,
                persons,
                evidence,
                marks,
                key,
                days,
                members);
    }

    public NewSignal madeOf(List<SignalId> signals) {
        return new NewSignal(
                unit,
                source,
                level,
                wording,
                confidentiality,
                sourceRef,
                sourceUrl,
                indicator,
                section,
                post,
                power,
                persons,
                evidence,
                marks,
                suppressionKey,
                suppressionDays,
                signals);
    }

    public NewSignal restricted() {
        return new NewSignal(
                unit,
                source,
                level,
                wording,
                Confidentiality.RESTRICTED,
                sourceRef,
                sourceUrl,
                indicator,
                section,
                post,
                power,
                persons,
                evidence,
                marks,
                suppressionKey,
                suppressionDays,
                members);
    }
}
