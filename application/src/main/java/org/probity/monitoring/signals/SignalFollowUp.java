package org.probity.monitoring.signals;

import java.util.List;
import org.probity.identity.Viewer;

/** A module above answers: what may be done next about a confirmed signal. Its page offers the steps; the module checks again. */
public interface SignalFollowUp {

    List<NextStep> openFor(SignalFacts signal, Viewer viewer);

    /**
     * A step that leads on.
     *
     * @param order      its place among all steps
     * @param label      message key
     * @param url        the form on which it is taken
     * @param permission who is offered it
     */
    record NextStep(int order, String label, String url, String permission) {}
}
