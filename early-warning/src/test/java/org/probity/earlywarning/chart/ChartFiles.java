package org.probity.earlywarning.chart;

import java.nio.charset.StandardCharsets;

/** Small BPMN processes written down in a few words. */
public final class ChartFiles {

    private ChartFiles() {}

    /**
     * A process of the given elements and flows.
     *
     * @param elements XML of its nodes
     * @param flows such as {@code a>b}
     */
    public static Chart bpmn(String elements, String... flows) {
        return Charts.read("test.bpmn", bpmnText(elements, flows).getBytes(StandardCharsets.UTF_8));
    }

    public static String bpmnText(String elements, String... flows) {
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>\n<process id='p' name='Permits'>\n"
                + elements + flows(flows) + "</process></definitions>";
    }

    public static String flows(String... flows) {
        StringBuilder xml = new StringBuilder();
        for (String flow : flows) {
            String[] ends = flow.split(">");
            xml.append("<sequenceFlow id='" + flow.replace(">", "-") + "' sourceRef='" + ends[0] + "' targetRef='"
                    + ends[1] + "'/>\n");
        }
        return xml.toString();
    }

    /** Tasks named by their ids. */
    public static String tasks(String... names) {
        StringBuilder xml = new StringBuilder();
        for (String name : names) {
            xml.append("<userTask id='" + name + "' name='" + name + "'/>\n");
        }
        return xml.toString();
    }
}
