package org.probity.identity;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who signed in, as the session keeps it: the account alone. What it may do is asked anew at every request. */
class SignedIn implements UserDetails, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1;

    private final UUID accountId;
    private final String username;
    private String password;
    private final boolean enabled;
    private final boolean unlocked;

    SignedIn(UUID accountId, String username, String password, boolean enabled, boolean unlocked) {
        this.accountId = accountId;
        this.username = username;
        this.password = password;
        this.enabled = enabled;
        this.unlocked = unlocked;
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
        return password;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isAccountNonLocked() {
        return unlocked;
    }

    @Override
    public void eraseCredentials() {
        password = "";
    }
}
