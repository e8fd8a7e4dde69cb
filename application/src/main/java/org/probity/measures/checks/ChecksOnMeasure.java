package org.probity.measures.checks;

import java.util.List;
import org.probity.identity.Viewer;
import org.probity.measures.ControlMeasure;
import org.probity.measures.MeasurePagePart;
import org.springframework.stereotype.Component;

/** From a measure's page to its evidence and checks, and to the control over its risk. */
@Component
class ChecksOnMeasure implements MeasurePagePart {

    @Override
    public List<Link> linksOf(ControlMeasure measure, Viewer viewer) {
        return List.of(
                new Link("measures.checks.evidence-and-checks", "checklist", "/measures/checks/" + measure.id()),
                new Link(
                        "measures.checks.control",
                        "shield-check",
                        "/measures/checks/points/" + measure.point().id() + "/control"));
    }
}
