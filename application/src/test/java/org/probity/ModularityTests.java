package org.probity;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls: arrows run down only, and nobody reaches into another module. The engine is a library beside them, not one of them. */
class ModularityTests {

    @Test
    void modulesKeepTheirWalls() {
        ApplicationModules.of(Probity.class, resideInAPackage("org.probity.earlywarning.."))
                .verify();
    }
}
