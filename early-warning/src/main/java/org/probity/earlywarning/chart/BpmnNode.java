package org.probity.earlywarning.chart;

import org.jspecify.annotations.Nullable;

/**
 * A node of a BPMN process.
 *
 * @param name as drawn, else the id
 * @param part what lies within a sub-process, null for all else
 * @param attachedTo the id of the node on whose border a timer sits, empty for all else
 * @param interrupts for a timer: whether it breaks the node off
 * @param defaultFlow the id of the flow taken when no other is, or empty
 */
record BpmnNode(
        String id,
        String name,
        Kind kind,
        int line,
        @Nullable BpmnPart part,
        String attachedTo,
        boolean interrupts,
        String defaultFlow) {

    enum Kind {
        START,
        END,
        TERMINATE,
        TASK,
        EXCLUSIVE,
        PARALLEL,
        INCLUSIVE,
        SUB_PROCESS,
        TIMER
    }
}
