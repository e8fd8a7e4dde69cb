package org.probity.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.probity.frame.Allowed;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every page and asks for the permission it names; no name, no entry. */
@Component
class AllowedCheck implements HandlerInterceptor {

    private final Viewers viewers;

    AllowedCheck(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod page && !BasicErrorController.class.isAssignableFrom(page.getBeanType())) {
            check(request, page);
        }
        return true;
    }

    private void check(HttpServletRequest request, HandlerMethod page) {
        var allowed = AnnotatedElementUtils.findMergedAnnotation(page.getMethod(), Allowed.class);
        if (allowed == null) {
            allowed = AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), Allowed.class);
        }
        if (allowed == null) {
            throw new AccessDeniedException("No permission is named for " + page);
        }
        var wanted = Arrays.asList(allowed.value());
        var viewer = viewers.current();
        viewer.ifPresent(v -> request.setAttribute(Viewer.class.getName(), v));
        var open = wanted.contains(Allowed.EVERYBODY)
                || viewer.map(v -> wanted.contains(Allowed.SIGNED_IN)
                                || wanted.stream().anyMatch(v::may))
                        .orElse(false);
        if (!open) {
            throw new AccessDeniedException(wanted.toString());
        }
    }
}
