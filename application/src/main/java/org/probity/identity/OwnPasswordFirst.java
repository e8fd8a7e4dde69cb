package org.probity.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Sends whoever came in with a one-time password to choose one of their own before anything else. */
@Component
class OwnPasswordFirst implements HandlerInterceptor {

    private static final Set<String> OPEN = Set.of("/identity/password", "/sign-in", "/language", "/error");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod
                && request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer
                && viewer.mustChangePassword()
                && !OPEN.contains(request.getServletPath())) {
            response.sendRedirect(request.getContextPath() + "/identity/password");
            return false;
        }
        return true;
    }
}
