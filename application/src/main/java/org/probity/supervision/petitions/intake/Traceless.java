package org.probity.supervision.petitions.intake;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else, sessions included, on the public pages of petitions, on the choice of language and on the files all
 * pages share. From the address it keeps one thing: whether it may go on now ({@link Throttle}). Forms are read into memory; nothing of
 * them touches a disk unsealed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Traceless extends OncePerRequestFilter {

    static final String MAY_GO_ON = "probity.petition.may-go-on";

    private static final int AT_ONCE = 6;
    private static final long LARGEST = 12L * 1024 * 1024;

    private final Throttle throttle;
    private final Semaphore reading = new Semaphore(AT_ONCE);

    Traceless(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = path(request);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return !isPetition(path);
        }
        return !isPetition(path)
                && !path.equals("/language")
                && !path.startsWith("/webjars/")
                && !path.startsWith("/shell/assets/");
    }

    /** The page of an error is asked for by the server itself, with the request as it came. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var traceless = new TracelessRequest(request);
        if (!isPetition(path(request))
                || !request.getMethod().equals("POST")
                || request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(traceless, response);
            return;
        }
        var kind = path(request).equals("/petition") ? Throttle.Kind.HAND_IN : Throttle.Kind.FOLLOW;
        traceless.setAttribute(MAY_GO_ON, throttle.permit(kind, request.getRemoteAddr()));
        if (request.getContentLengthLong() > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!reading.tryAcquire()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            try {
                chain.doFilter(FormInMemory.of(traceless, LARGEST), response);
            } catch (FormInMemory.TooLarge tooLarge) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } finally {
                reading.release();
            }
        }
    }

    /** Whether the request is for the public pages of petitions, or for the page of an error of theirs. */
    static boolean isOfPetitions(HttpServletRequest request) {
        return isPetition(path(request));
    }

    private static boolean isPetition(String path) {
        return path.equals("/petition") || path.startsWith("/petition/");
    }

    private static String path(HttpServletRequest request) {
        var uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        return uri.substring(Math.min(uri.length(), request.getContextPath().length()));
    }
}
