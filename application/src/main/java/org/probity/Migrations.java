package org.probity;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Migrates each module's schema from its own folder, ground floor first, so that a foreign key can point downwards only. A
 * failed migration stops the start (docs/decisions/0004).
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

    /** The modules that keep tables, in the order of the floors. */
    static final List<String> MODULES = List.of(
            "audit",
            "organization",
            "identity",
            "shell",
            "programme",
            "powers",
            "risks",
            "measures",
            "monitoring",
            "supervision",
            "warnings");

    @Bean
    FlywayMigrationStrategy moduleByModule() {
        return flyway -> MODULES.forEach(module -> Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:modules/" + module + "/migrations")
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .table("migrations")
                .load()
                .migrate());
    }
}
