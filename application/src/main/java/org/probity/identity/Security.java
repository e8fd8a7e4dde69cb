package org.probity.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;

/** Who gets past the door: everything asks for a signed-in account but the sign-in page, its assets and health. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";
    private static final int PLACES_SIGNED_IN = 10;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Argon2id; OWASP's advice is 19 MiB with two passes, or 12 MiB with three. */
    @Bean
    PasswordEncoder passwords(
            @Value("${probity.passwords.memory-kib:19456}") int memoryKib,
            @Value("${probity.passwords.passes:2}") int passes) {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, memoryKib, passes);
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            Door door,
            SignInSuccess success,
            FindByIndexNameSessionRepository<? extends Session> sessions)
            throws Exception {
        return http.authenticationProvider(door)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/identity/setup",
                                "/language",
                                "/webjars/**",
                                "/shell/assets/**",
                                "/favicon.ico",
                                "/actuator/health",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage("/sign-in").successHandler(success).failureUrl("/sign-in?refused"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"))
                .sessionManagement(management -> management
                        .sessionFixation(fixation -> fixation.changeSessionId())
                        .maximumSessions(PLACES_SIGNED_IN)
                        .sessionRegistry(registry(sessions))
                        .expiredUrl("/sign-in?ended"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static <S extends Session> SpringSessionBackedSessionRegistry<S> registry(
            FindByIndexNameSessionRepository<S> sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }
}
