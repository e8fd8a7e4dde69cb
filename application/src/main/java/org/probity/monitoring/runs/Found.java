package org.probity.monitoring.runs;

import java.util.List;
import org.probity.earlywarning.signal.Signal;
import org.probity.monitoring.signals.StepMark;
import org.probity.wording.Bilingual;

/**
 * What the engine found, ready to be told.
 *
 * @param rows  the records or events it rests on, frozen: a JSON array
 * @param marks where a case left its chart
 */
record Found(Signal signal, Ground.Place place, Bilingual wording, String rows, List<StepMark> marks) {}
