package org.probity.measures;

import java.time.LocalDate;
import java.util.List;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.risks.MeasureId;
import org.probity.risks.MeasureWording;
import org.probity.risks.RiskPoints;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Carries measures out for the demonstration: the same acts that people do on the pages, refused for the same reasons. */
@Component
public class Rehearsal {

    private final ControlMeasures measures;
    private final MeasureLife life;
    private final RiskPoints points;

    Rehearsal(ControlMeasures measures, MeasureLife life, RiskPoints points) {
        this.measures = measures;
        this.life = life;
        this.points = points;
    }

    /** The measures of the unit that somebody owns and nobody has begun, by number. */
    public List<ControlMeasure> toBegin(UnitId unit) {
        return measures.list(unit).stream()
                .filter(measure -> measure.state().isToBegin() && measure.owner() != null)
                .toList();
    }

    /** All that have not ended, by number. */
    public List<ControlMeasure> all(UnitId unit) {
        return measures.list(unit);
    }

    /** Its owner begins it, with what usually shows a measure of its type. */
    public void begin(MeasureId id, LocalDate startsOn) {
        var measure = measures.find(id).orElseThrow();
        life.begin(id, measure.version(), startsOn, UsualEvidence.of(measure.type()));
    }

    /** The measure says this from now on. */
    public void revise(MeasureId id, Bilingual text, String reason, PersonId by) {
        var measure = measures.find(id).orElseThrow();
        life.revise(id, measure.version(), saying(measure, text), reason, by);
    }

    /** One more measure beside another, like it in all but its text; it waits for its owner. */
    public void addBeside(MeasureId id, Bilingual text, String reason) {
        var measure = measures.find(id).orElseThrow();
        life.add(points.find(measure.point().id()).orElseThrow(), saying(measure, text), reason);
    }

    private static MeasureDraft saying(ControlMeasure measure, Bilingual text) {
        return new MeasureDraft(
                new MeasureWording(measure.type(), text, measure.owner(), measure.dueOn(), measure.frequency()),
                measure.startsOn(),
                measure.evidenceRequired());
    }
}
