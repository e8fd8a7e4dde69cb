/** What was declared: process charts (BPMN 2.0) and reference nets (PNML), both understood as Petri nets. */
@NullMarked
package org.probity.earlywarning.chart;

import org.jspecify.annotations.NullMarked;
