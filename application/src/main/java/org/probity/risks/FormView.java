package org.probity.risks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.powers.Power;
import org.probity.powers.Step;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/**
 * All that the page of one form shows.
 *
 * @param since    since when the holder has held the post
 * @param powers   the powers of the post, or of the section for a unit form
 * @param hash     SHA-256 of the content shown, which a signature takes along
 * @param levels   the chain with its signatures as they are valid now
 * @param history  void signatures, the newest first
 * @param missing  what still keeps it from being signed
 * @param hints    what may have been forgotten; forbids nothing
 * @param waitsFor names of those it waits for
 */
record FormView(
        Form form,
        int year,
        Bilingual unit,
        Bilingual section,
        Bilingual post,
        Bilingual person,
        @Nullable LocalDate since,
        Bilingual duties,
        List<HeldPower> powers,
        List<PointLine> points,
        FormAccess.Access access,
        String hash,
        List<Level> levels,
        List<Mark> history,
        List<Comment> comments,
        List<PeerCheck> peers,
        List<Refusal> missing,
        List<Refusal> hints,
        List<Bilingual> waitsFor,
        @Nullable Meeting meeting) {

    /**
     * A power with the part the post has in it.
     *
     * @param roles     as in {@code HANDLE}
     * @param steps     the steps this post takes, or all of them on a unit form
     * @param templates templates for its kind
     */
    record HeldPower(Power power, Set<String> roles, List<Step> steps, List<Template> templates, long points) {}

    /** A point as a line of the form. */
    record PointLine(
            int number,
            RiskPoint point,
            Bilingual power,
            @Nullable Bilingual step,
            List<OwnedMeasure> measures,
            List<String> gaps,
            @Nullable Suggestion suggestion) {}

    /** A measure with the name of the post that owns it. */
    record OwnedMeasure(Measure measure, Bilingual owner) {}

    /** A level of the chain. */
    record Level(SignatureLevel level, @Nullable Mark mark) {}

    /** A signature with the names of those who made it. */
    record Mark(
            Signature signature,
            Bilingual name,
            @Nullable Bilingual onBehalfOf,
            @Nullable Bilingual recordedBy) {}

    /** Why a level sent it back. */
    record Comment(SignatureLevel level, Bilingual name, String text, Instant at) {}

    /** The meeting that determined it. */
    record Meeting(
            Bilingual title,
            LocalDate heldOn,
            String minutes,
            int members,
            int present,
            int votesFor,
            Bilingual recorder) {}
}
