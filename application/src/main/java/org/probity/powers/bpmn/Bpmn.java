package org.probity.powers.bpmn;

/** The names of the standard (OMG formal/2013-12-09, ISO/IEC 19510) and of what this program adds to it. */
final class Bpmn {

    static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    static final String DD = "http://www.omg.org/spec/DD/20100524/DI";

    /** Of everything in F4 that the standard has no place for; modelers carry it along unread. */
    static final String OWN = "http://probity.org/schema/chart/1";

    private Bpmn() {}
}
