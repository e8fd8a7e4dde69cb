package org.probity.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Pages for what went wrong: not found, not allowed, too large, and our own fault with a number to quote. */
@Controller
@Allowed(Allowed.EVERYBODY)
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        model.addAttribute(
                "kind",
                switch (status) {
                    case 403 -> "forbidden";
                    case 404, 405 -> "missing";
                    case 413 -> "too-large";
                    default -> status < 500 ? "wrong-request" : "fault";
                });
        if (status >= 500) {
            var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            log.error(
                    "Fault {} at {}", reference, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), (Throwable)
                            request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            model.addAttribute("reference", reference);
        }
        return "shell/error";
    }
}
