package org.probity.supervision.petitions.intake;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request of which nothing behind this point can tell who sent it, from where, or with what: no address, no browser, no page before, no
 * session, even where the same browser is signed in. Of cookies there are left the reader's language and the form's own token.
 */
class TracelessRequest extends HttpServletRequestWrapper {

    static final String FORM_COOKIE = "petition-form";

    private static final String NOBODY = "0.0.0.0";
    private static final Set<String> COOKIES = Set.of("language", FORM_COOKIE);
    private static final Set<String> HEADERS =
            Set.of("accept", "accept-language", "accept-encoding", "content-type", "content-length", "host", "origin");

    TracelessRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        var cookies = super.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIES.contains(cookie.getName()))
                        .toArray(Cookie[]::new);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isKept(name) ? super.getHeader(name) : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isKept(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(TracelessRequest::isKept)
                .toList());
    }

    private static boolean isKept(String name) {
        return HEADERS.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * That no session was found holds for this reading of the request alone. Spring Session would remember it with the request, and the
     * page of an error, asked for next, would sign a member of staff out.
     */
    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (!name.endsWith(".invalidSessionId")) {
            super.setAttribute(name, value);
        }
    }

    @Override
    public String getRemoteAddr() {
        return NOBODY;
    }

    @Override
    public String getRemoteHost() {
        return NOBODY;
    }

    @Override
    public int getRemotePort() {
        return 0;
    }

    @Override
    public @Nullable String getRemoteUser() {
        return null;
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public @Nullable String getRequestedSessionId() {
        return null;
    }
}
