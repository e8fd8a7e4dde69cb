package org.probity.powers.benchmarks;

import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the menu that leads to the benchmarks. */
@Configuration(proxyBeanMethods = false)
class BenchmarksMenu {

    @Bean
    MenuEntry powersMenuBenchmarks() {
        return new MenuEntry(
                MenuEntry.Group.EARLY_PREVENTION,
                14,
                "powers.benchmarks.list",
                "/powers/benchmarks",
                "ruler-measure",
                "powers:read");
    }
}
