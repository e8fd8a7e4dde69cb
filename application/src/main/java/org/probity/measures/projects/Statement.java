package org.probity.measures.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.probity.wording.Bilingual;

/** One of the three figures as somebody states it, with where they have it from (P2.2.2k). */
record Statement(Aim aim, BigDecimal value, String source, LocalDate on, Bilingual by) {}
