package org.probity.powers.charts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** In which row each part of a chart stands: the layout kernel's layers, without a thought of lanes. */
final class ChartRanks {

    private final Map<String, Integer> rows;

    private ChartRanks(Map<String, Integer> rows) {
        this.rows = rows;
    }

    /** The row of a part, from 0. */
    int of(String id) {
        return Objects.requireNonNull(rows.get(id), id);
    }

    int last() {
        return rows.values().stream().mapToInt(row -> row).max().orElse(0);
    }

    /** Ranks the parts of a chart. */
    static ChartRanks of(ChartParts parts) {
        var graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        var nodes = new LinkedHashMap<String, ElkNode>();
        for (var id : parts.items().keySet()) {
            var node = ElkGraphUtil.createNode(graph);
            node.setDimensions(10, 10);
            nodes.put(id, node);
        }
        parts.downwards()
                .forEach(link -> ElkGraphUtil.createSimpleEdge(nodes.get(link.getKey()), nodes.get(link.getValue())));
        Kernel.layOut(graph);
        var layers = new TreeSet<Long>();
        nodes.values().forEach(node -> layers.add(Math.round(node.getX())));
        var rows = new HashMap<String, Integer>();
        nodes.forEach((id, node) ->
                rows.put(id, layers.headSet(Math.round(node.getX())).size()));
        return new ChartRanks(rows);
    }
}
