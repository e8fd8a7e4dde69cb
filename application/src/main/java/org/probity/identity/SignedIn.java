package org.probity.identity;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who signed in, as the session keeps it: the account alone. What it may do is asked anew at every request. */
class SignedIn implements UserDetails {

    @Serial
    private static final long serialVersionUID = 2;

    private final UUID accountId;
    private final String username;

    SignedIn(UUID accountId, String username) {
        this.accountId = accountId;
        this.username = username;
    }

    AccountId accountId() {
        return new AccountId(accountId);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return username;
    }
}
