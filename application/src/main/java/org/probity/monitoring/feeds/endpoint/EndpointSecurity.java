package org.probity.monitoring.feeds.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The endpoint's own door: no session, no cookie, no form and so no CSRF token; a delivery with a token, and nothing else. A token opens
 * no page, a signed-in session no endpoint.
 */
@Configuration(proxyBeanMethods = false)
class EndpointSecurity {

    private static final int BEFORE_THE_PAGES = 10;

    @Bean
    @Order(BEFORE_THE_PAGES)
    SecurityFilterChain doorOfFeeds(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/api/feeds/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint((request, response, why) -> nothingHere(response))
                                .accessDeniedHandler((request, response, why) -> nothingHere(response)))
                .build();
    }

    private static void nothingHere(HttpServletResponse response) throws IOException {
        var problem =
                Problem.of(HttpStatus.NOT_FOUND, "nothing-here", "There is nothing here but POST /api/feeds/{feed}.");
        response.setStatus(HttpStatus.NOT_FOUND.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    RouterFunction<ServerResponse> feedsEndpoint(Endpoint endpoint) {
        return RouterFunctions.route().POST("/api/feeds/{feed}", endpoint::take).build();
    }
}
