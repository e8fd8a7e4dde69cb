package org.probity.powers.bpmn;

import java.util.List;
import java.util.Locale;

/**
 * Something in a file that did not become part of the chart as it was drawn, and which parts of the file it concerns: nothing is
 * left out without a word.
 */
record Note(Kind kind, List<String> names, int unnamed) {

    private static final int NAMED = 8;

    /** How it was treated. */
    enum Treatment {
        /** Carried, in the form that F4 has for it. */
        CHANGED,
        /** Carried, but a person must look at it. */
        CHECK,
        /** Not carried. */
        LEFT_OUT
    }

    /** What was found; its words are {@code powers.bpmn.note.<kind>}. */
    enum Kind {
        TASK_KIND(Treatment.CHANGED),
        CALLED_PROCESS(Treatment.CHANGED),
        SUBPROCESS(Treatment.CHANGED),
        SUBPROCESS_CLOSED(Treatment.CHANGED),
        AD_HOC(Treatment.CHANGED),
        PARALLEL_IN_ORDER(Treatment.CHANGED),
        INCLUSIVE(Treatment.CHANGED),
        EVENT_BASED(Treatment.CHANGED),
        COMPLEX(Treatment.CHANGED),
        BOUNDARY_AS_BRANCH(Treatment.CHANGED),
        END_KIND(Treatment.CHANGED),
        CONDITION_EXPRESSION(Treatment.CHANGED),
        DOCUMENTS(Treatment.CHANGED),
        SEVERAL_STARTS(Treatment.CHANGED),
        PARALLEL_AS_BRANCHES(Treatment.CHECK),
        DECISION_ADDED(Treatment.CHECK),
        CONDITION_MISSING(Treatment.CHECK),
        UNREACHABLE(Treatment.CHECK),
        NAME_MISSING(Treatment.CHECK),
        NAME_CUT(Treatment.CHECK),
        RENAMED(Treatment.CHECK),
        VALUE_UNREADABLE(Treatment.CHECK),
        TOO_MANY_BRANCHES(Treatment.CHECK),
        EVENT_SUBPROCESS(Treatment.LEFT_OUT),
        REPETITION(Treatment.LEFT_OUT),
        COMPENSATION(Treatment.LEFT_OUT),
        EVENT(Treatment.LEFT_OUT),
        BOUNDARY(Treatment.LEFT_OUT),
        START_TRIGGER(Treatment.LEFT_OUT),
        END_NAME(Treatment.LEFT_OUT),
        MESSAGE_FLOW(Treatment.LEFT_OUT),
        OTHER_POOL(Treatment.LEFT_OUT),
        ANNOTATION(Treatment.LEFT_OUT),
        GROUP(Treatment.LEFT_OUT),
        DOCUMENTATION(Treatment.LEFT_OUT),
        PERFORMER(Treatment.LEFT_OUT),
        FLOW_BROKEN(Treatment.LEFT_OUT),
        OTHER_ELEMENT(Treatment.LEFT_OUT);

        private final Treatment treatment;

        Kind(Treatment treatment) {
            this.treatment = treatment;
        }

        public Treatment treatment() {
            return treatment;
        }

        public String key() {
            return "powers.bpmn.note." + name();
        }
    }

    /** The parts it concerns, as many as can be read. */
    public String named(Locale locale) {
        var shown = String.join(
                locale.getLanguage().equals("zh") ? "、" : ", ",
                names.stream().limit(NAMED).toList());
        return names.size() > NAMED ? shown + " …" : shown;
    }

    public int count() {
        return names.size() + unnamed;
    }
}
