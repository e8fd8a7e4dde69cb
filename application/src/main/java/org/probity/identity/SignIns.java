package org.probity.identity;

import java.time.Clock;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account behind a name that somebody typed. */
@Component
class SignIns implements UserDetailsService {

    private final Accounts accounts;
    private final Clock clock;

    SignIns(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        var account = accounts.find(username).orElseThrow(() -> new UsernameNotFoundException("unknown"));
        var lockedUntil = account.lockedUntil();
        return new SignedIn(
                account.id().value(),
                account.username(),
                account.passwordHash(),
                !account.disabled(),
                lockedUntil == null || lockedUntil.isBefore(clock.instant()));
    }
}
