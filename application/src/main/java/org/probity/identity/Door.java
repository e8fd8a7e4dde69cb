package org.probity.identity;

import java.time.Clock;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Checks who wants to sign in. An unknown, a disabled and a locked account take as long as a wrong password and are refused in the
 * same words, so that nobody learns which accounts there are.
 */
@Component
class Door implements AuthenticationProvider {

    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final SingletonSupplier<String> nobodysHash;

    Door(Accounts accounts, SignInAttempts attempts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysHash =
                SingletonSupplier.of(() -> passwords.encode(UUID.randomUUID().toString()));
    }

    @Override
    public Authentication authenticate(Authentication wish) {
        var username = wish.getName();
        var password = String.valueOf(wish.getCredentials());
        var address = wish.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (attempts.mustWait(address)) {
            throw new BadCredentialsException("too many failures of one address");
        }
        // asked for before the account is, so that the first sign-in after a start takes as long for either
        var otherwise = nobodysHash.obtain();
        var account = accounts.find(username);
        var matches =
                passwords.matches(password, account.map(Account::passwordHash).orElse(otherwise));
        var open = account.filter(a -> !a.disabled() && !a.lockedAt(clock.instant()));
        if (open.isEmpty() || !matches) {
            attempts.failed(username, address);
            throw new BadCredentialsException("refused");
        }
        attempts.succeeded(open.get().id());
        var signedIn = new SignedIn(open.get().id().value(), open.get().username());
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities());
        authentication.setDetails(wish.getDetails());
        return authentication;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
