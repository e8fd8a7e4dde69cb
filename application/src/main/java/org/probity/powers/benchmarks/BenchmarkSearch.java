package org.probity.powers.benchmarks;

import java.util.List;
import java.util.Map;
import org.probity.identity.Viewer;
import org.probity.shell.SearchHit;
import org.probity.shell.SearchSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds benchmarks that are under way, to come or in force by their cause, document or power. */
@Component
@Order(5)
class BenchmarkSearch implements SearchSource {

    private final BenchmarkList list;

    BenchmarkSearch(BenchmarkList list) {
        this.list = list;
    }

    @Override
    public String heading() {
        return "powers.benchmarks.list";
    }

    @Override
    public List<SearchHit> find(Viewer viewer, String words, int limit) {
        if (!viewer.may("powers:read") || viewer.unit() == null) {
            return List.of();
        }
        return list.page(viewer.scope("powers:read"), BenchmarkFilter.of(Map.of("q", words))).rows().stream()
                .limit(limit)
                .map(found -> new SearchHit(found.title(), found.powerName(), "/powers/benchmarks/" + found.id()))
                .toList();
    }
}
