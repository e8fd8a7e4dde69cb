package org.probity;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the data live: the embedded PostgreSQL in {@code ./data}, or the server that {@code PROBITY_DB_URL} names. */
@Configuration(proxyBeanMethods = false)
class Store {

    private static final int CONNECTIONS = 20;

    /** Each connection costs the embedded database a process and the start a fortieth of a second. */
    private static final int KEPT_OPEN = 3;

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    @ConditionalOnProperty(name = "probity.demo", havingValue = "false", matchIfMissing = true)
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The zone in which the body's days begin and end; instants are stored in UTC. */
    @Bean
    ZoneId zone(@Value("${probity.zone}") String zone) {
        return ZoneId.of(zone);
    }

    @Bean(destroyMethod = "close")
    EmbeddedDatabaseHolder embeddedDatabase(
            @Value("${probity.db.url:}") String url, @Value("${probity.data:./data}") Path data) {
        return new EmbeddedDatabaseHolder(url.isBlank() ? EmbeddedDatabase.in(data) : null);
    }

    @Bean
    DataSource dataSource(
            EmbeddedDatabaseHolder embedded,
            @Value("${probity.db.url:}") String url,
            @Value("${probity.db.user:}") String user,
            @Value("${probity.db.password:}") String password) {
        var pool = new HikariDataSource();
        var database = embedded.database();
        if (database == null) {
            pool.setJdbcUrl(url);
            pool.setUsername(user);
            pool.setPassword(password);
        } else {
            pool.setJdbcUrl(database.url());
            pool.setUsername("postgres");
            pool.setPassword(database.password());
        }
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(KEPT_OPEN);
        pool.setPoolName("probity");
        return pool;
    }

    /** Holds the embedded database when there is one, so that it stops after the pool. */
    record EmbeddedDatabaseHolder(@Nullable EmbeddedDatabase database) implements AutoCloseable {
        @Override
        public void close() {
            if (database != null) {
                database.close();
            }
        }
    }
}
