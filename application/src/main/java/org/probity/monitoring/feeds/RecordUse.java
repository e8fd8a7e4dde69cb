package org.probity.monitoring.feeds;

import java.util.List;
import org.probity.identity.Viewer;
import org.probity.wording.Bilingual;

/** Says what rests on a record, as the signals do; implemented by whoever knows. */
public interface RecordUse {

    /** A thing that rests on the record, which the viewer may open. */
    record Link(Bilingual text, String url) {}

    /** @param record the record's id; of an event its case */
    List<Link> restingOn(Viewer viewer, String feed, String record);
}
