package org.probity;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls: arrows run down only, and nobody reaches into another module. */
class ModularityTests {

    @Test
    void modulesKeepTheirWalls() {
        ApplicationModules.of(Probity.class).verify();
    }
}
