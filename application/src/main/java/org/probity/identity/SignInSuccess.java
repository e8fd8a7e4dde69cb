package org.probity.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.probity.audit.Actor;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens once somebody is in: the session learns where from, and the log that it was. */
@Component
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private final AuditLog auditLog;
    private final SignedInActor actor;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SignInSuccess(AuditLog auditLog, SignedInActor actor, TransactionTemplate transactions, Clock clock) {
        this.auditLog = auditLog;
        this.actor = actor;
        this.transactions = transactions;
        this.clock = clock;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            log(signedIn);
        }
        Sessions.describe(request, clock.instant());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    private void log(SignedIn signedIn) {
        try {
            actor.as(new Actor(signedIn.accountId().value(), signedIn.getUsername(), null), () -> {
                transactions.executeWithoutResult(status -> auditLog.append(
                        "identity.signed-in",
                        Subject.of("identity.account", signedIn.accountId().value())));
                return true;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
