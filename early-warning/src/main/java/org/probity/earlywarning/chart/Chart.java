package org.probity.earlywarning.chart;

import java.util.List;

/**
 * A declared process.
 *
 * @param name the file's name
 * @param net what it allows
 * @param unsupported what the file contains that cannot be interpreted here; a chart that has any must not be used to
 *     judge cases
 */
public record Chart(String name, Net net, List<Unsupported> unsupported) {

    public Chart {
        unsupported = List.copyOf(unsupported);
    }

    /**
     * Something a chart contains that is beyond what is interpreted.
     *
     * @param line where it stands in the file, from one
     * @param what the kind and the name of the element, in words
     */
    public record Unsupported(int line, String what) {

        @Override
        public String toString() {
            return "line " + line + ": " + what;
        }
    }
}
