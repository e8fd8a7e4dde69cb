package org.probity.risks;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.Cycles;
import org.probity.risks.grading.GradeTurn;
import org.probity.risks.grading.GradingRehearsal;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Plays risk forms through for the demonstration: the same acts that people do on the pages, by the persons whose turn it is,
 * refused for the same reasons.
 */
@Component
public class Rehearsal {

    private final FormIssue issue;
    private final Forms forms;
    private final FormEditing editing;
    private final FormSigning signing;
    private final FormContents contents;
    private final Signatures signatures;
    private final SignerDirectory directory;
    private final PeerChecks peers;
    private final RiskPoints points;
    private final Cycles cycles;
    private final GradingRehearsal grading;

    Rehearsal(
            FormIssue issue,
            Forms forms,
            FormEditing editing,
            FormSigning signing,
            FormContents contents,
            Signatures signatures,
            SignerDirectory directory,
            PeerChecks peers,
            RiskPoints points,
            Cycles cycles,
            GradingRehearsal grading) {
        this.issue = issue;
        this.forms = forms;
        this.editing = editing;
        this.signing = signing;
        this.contents = contents;
        this.signatures = signatures;
        this.directory = directory;
        this.peers = peers;
        this.points = points;
        this.cycles = cycles;
        this.grading = grading;
    }

    /** Gives every holder of the section a form. */
    public void issue(UnitId unit, SectionId section) {
        issue.issue(unit, section, null);
    }

    /** The form of a post's holder in the running cycle. */
    public FormId formOf(UnitId unit, PostId post) {
        return forms.ofCycle(cycles.requireCurrent(unit).id()).stream()
                .filter(form -> post.equals(form.post()))
                .map(Form::id)
                .findFirst()
                .orElseThrow();
    }

    public FormId unitForm(UnitId unit, SectionId section) {
        return issue.unitForm(unit, section);
    }

    /** Writes risk points, each as the form page would send it. */
    public void write(FormId form, List<MultiValueMap<String, String>> sent) {
        editing.add(form, sent.stream().map(PointEntry::read).toList());
    }

    public void declareNone(FormId form, String reason) {
        editing.declareNone(form, true, reason, forms.find(form).orElseThrow().version());
    }

    public void peerCheck(FormId form, PersonId peer, String finding) {
        peers.check(form, peer, finding, true);
    }

    /** Marks every point of a form as verified. */
    public void verify(FormId form, String note) {
        points.ofForm(form).forEach(point -> editing.verify(form, point.id(), Verification.VERIFIED, note));
    }

    /** Whose turn it is to sign; nobody's while the form waits for a meeting. */
    public Optional<PersonId> nextSigner(FormId id) {
        var form = forms.find(id).orElseThrow();
        var signed = signatures.of(id).stream()
                .filter(Signature::valid)
                .map(Signature::person)
                .collect(toSet());
        return directory.of(form.unit()).next(form, signed).stream()
                .flatMap(waiting -> waiting.people().stream())
                .min(Comparator.comparing(PersonId::toString));
    }

    public void sign(FormId id, PersonId signer, String opinion) {
        signing.sign(id, signer, contents.of(forms.find(id).orElseThrow()).hex(), opinion);
    }

    /** The points of a form whose grades still wait for somebody's opinion, with whose. */
    public Map<RiskPoint, GradeTurn> openGrades(FormId form) {
        var open = new LinkedHashMap<RiskPoint, GradeTurn>();
        for (var point : points.ofForm(form)) {
            grading.turnOf(point.id())
                    .filter(turn -> turn != GradeTurn.MEETING)
                    .ifPresent(turn -> open.put(point, turn));
        }
        return open;
    }

    /** Gives an opinion on a point's grade. */
    public void opine(RiskPoint point, GradeTurn turn, PersonId person, @Nullable Grade wanted, String reason) {
        grading.give(point.id(), turn, person, wanted, reason);
    }
}
