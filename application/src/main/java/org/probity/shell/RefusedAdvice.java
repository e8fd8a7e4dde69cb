package org.probity.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.probity.frame.Refusals;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A refusal that no page handled itself goes back to the page it came from and stands at its top. A page with fields that a
 * person filled handles {@link Refused} itself, so that nothing typed is lost.
 */
@ControllerAdvice
class RefusedAdvice {

    @ExceptionHandler
    String refused(Refused refused, HttpServletRequest request, RedirectAttributes redirect) {
        redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
        return "redirect:" + pageOf(request);
    }

    @ExceptionHandler({EditConflict.class, OptimisticLockingFailureException.class})
    String conflict(HttpServletRequest request, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "refusals", new Refusals(java.util.List.of(Refusal.of("shell.refusal.changed-meanwhile"))));
        return "redirect:" + pageOf(request);
    }

    private static String pageOf(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        if (referer == null) {
            return "/";
        }
        try {
            var page = URI.create(referer);
            var path = page.getRawPath();
            var own = request.getServerName().equals(page.getHost())
                    && path != null
                    && path.startsWith("/")
                    && !path.startsWith("//");
            return own ? path + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()) : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
