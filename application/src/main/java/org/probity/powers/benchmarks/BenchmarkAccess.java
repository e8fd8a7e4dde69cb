package org.probity.powers.benchmarks;

import java.util.UUID;
import org.probity.identity.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens a benchmark to whoever may see the power list of its unit; another unit's is denied. */
@Component
class BenchmarkAccess {

    private final Benchmarks benchmarks;

    BenchmarkAccess(Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    Benchmark read(Viewer viewer, UUID id) {
        var benchmark = benchmarks
                .find(new BenchmarkId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!BenchmarkActs.may(viewer, "powers:read", benchmark)) {
            throw new AccessDeniedException("powers:read");
        }
        return benchmark;
    }

    Benchmark draft(Viewer viewer, UUID id) {
        var benchmark = read(viewer, id);
        if (!BenchmarkActs.may(viewer, "powers:rules-draft", benchmark)) {
            throw new AccessDeniedException("powers:rules-draft");
        }
        return benchmark;
    }
}
