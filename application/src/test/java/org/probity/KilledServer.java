package org.probity;

import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The whole server with one more address, at which a test writes a covered row and its entry without signing in; a process of its
 * own, to be killed. No annotation, so that no other test finds it.
 */
class KilledServer {

    public static void main(String[] arguments) {
        new org.springframework.boot.SpringApplication(Probity.class, KilledServer.class).run(arguments);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain openDoorForTheTest(HttpSecurity http) throws Exception {
        return http.securityMatcher("/act").csrf(csrf -> csrf.disable()).build();
    }

    @Bean
    RouterFunction<ServerResponse> act(JdbcClient jdbc, AuditLog log, TransactionTemplate transactions) {
        return RouterFunctions.route()
                .POST("/act", request -> {
                    var id = UUID.fromString(request.param("id").orElseThrow());
                    transactions.executeWithoutResult(status -> {
                        jdbc.sql("""
                                        insert into organization.unit (id, code, name_zh, changed_at, changed_by)
                                        values (:id, left(:id::text, 40), '单位', clock_timestamp(), 'test')
                                        """).param("id", id).update();
                        log.append("organization.unit-founded", Subject.of("organization.unit", id));
                    });
                    return ServerResponse.ok().body(id.toString());
                })
                .build();
    }
}
