package org.probity.programme.gatherings;

import org.probity.identity.Viewer;
import org.springframework.ui.Model;

/** What the page of a gathering shows of its reading; the part of the module that keeps acknowledgements implements this. */
public interface GatheringReading {

    void addTo(Model model, Viewer viewer, Gathering gathering);
}
