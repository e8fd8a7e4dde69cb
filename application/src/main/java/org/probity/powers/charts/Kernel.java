package org.probity.powers.charts;

import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;

/** The layered layout of the Eclipse Layout Kernel. */
final class Kernel {

    static {
        // Makes the kernel's own types known to it; without this it cannot copy the defaults of its options.
        LayoutMetaDataService.getInstance();
    }

    private Kernel() {}

    /** Gives every node and edge of the graph its place. */
    static void layOut(ElkNode graph) {
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
    }
}
