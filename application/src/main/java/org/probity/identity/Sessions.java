package org.probity.identity;

import static java.util.Comparator.comparing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where an account is signed in, and how to sign it out there. */
@Component
class Sessions {

    /** After this long one signs in again, however busy the session was. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String SIGNED_IN_AT = "signedInAt";
    private static final String DEVICE = "device";
    private static final String ADDRESS = "address";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * One place where an account is signed in.
     *
     * @param device the browser by name and system
     */
    record Place(
            String session,
            String device,
            String address,
            @Nullable Instant since,
            Instant lastSeen,
            boolean here) {}

    static void describe(HttpServletRequest request, Instant now) {
        var session = request.getSession();
        var agent = request.getHeader("User-Agent");
        session.setAttribute(SIGNED_IN_AT, now.toString());
        session.setAttribute(DEVICE, agent == null ? "" : agent.substring(0, Math.min(200, agent.length())));
        session.setAttribute(ADDRESS, request.getRemoteAddr());
    }

    static boolean isTooOld(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(SIGNED_IN_AT) instanceof String since
                && Instant.parse(since).plus(LONGEST).isBefore(now);
    }

    List<Place> of(String username, String current) {
        return sessions.findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> place(session, current))
                .sorted(comparing(Place::lastSeen).reversed())
                .toList();
    }

    private static Place place(Session session, String current) {
        String since = session.getAttribute(SIGNED_IN_AT);
        return new Place(
                session.getId(),
                Device.of(session.getAttributeOrDefault(DEVICE, "")),
                session.getAttributeOrDefault(ADDRESS, ""),
                since == null ? null : Instant.parse(since),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    /** Signs the account out everywhere but here. */
    void endOthers(String username, @Nullable String current) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(current))
                .forEach(sessions::deleteById);
    }
}
