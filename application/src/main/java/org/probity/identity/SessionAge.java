package org.probity.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Ends a session that lasted its longest, so that a forgotten one does not stay open for ever. */
@Component
class SessionAge implements HandlerInterceptor {

    private final Clock clock;

    SessionAge(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!Sessions.isTooOld(request, clock.instant())) {
            return true;
        }
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        response.sendRedirect(request.getContextPath() + "/sign-in?ended");
        return false;
    }
}
