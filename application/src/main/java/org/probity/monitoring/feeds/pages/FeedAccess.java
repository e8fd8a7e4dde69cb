package org.probity.monitoring.feeds.pages;

import org.probity.identity.Viewer;
import org.probity.monitoring.feeds.Feed;
import org.probity.monitoring.feeds.FeedCatalogue;
import org.probity.monitoring.feeds.OwnRegisters;
import org.probity.organization.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Which feeds a viewer may open and what they may do there: personal ones are for discipline inspection alone (segregation 8). */
@Component
public class FeedAccess {

    public static final String READ = "monitoring:feeds";
    public static final String PERSONAL = "monitoring:personal-feeds";
    public static final String IMPORT = "monitoring:import-feeds";
    public static final String SOURCES = "monitoring:feed-sources";

    private final FeedCatalogue catalogue;
    private final OwnRegisters registers;

    FeedAccess(FeedCatalogue catalogue, OwnRegisters registers) {
        this.catalogue = catalogue;
        this.registers = registers;
    }

    public static boolean mayRead(Viewer viewer, Feed feed) {
        return viewer.may(feed.reading());
    }

    /** Not found where there is no such feed; refused where the viewer may not read it. */
    public Feed readable(Viewer viewer, String key) {
        var feed = catalogue.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!mayRead(viewer, feed)) {
            throw new AccessDeniedException(feed.reading());
        }
        return feed;
    }

    public static Scope scope(Viewer viewer, Feed feed) {
        return viewer.scope(feed.reading());
    }

    /** Whether the feed is computed from a register of the application, so that nobody delivers it. */
    public boolean isComputed(Feed feed) {
        return feed.kind() != null && registers.kinds().contains(feed.kind());
    }

    public boolean mayImport(Viewer viewer, Feed feed) {
        return viewer.may(IMPORT)
                && mayRead(viewer, feed)
                && scope(viewer, feed).whole()
                && !isComputed(feed);
    }

    public Feed importable(Viewer viewer, String key) {
        var feed = readable(viewer, key);
        if (!mayImport(viewer, feed)) {
            throw new AccessDeniedException(IMPORT);
        }
        return feed;
    }

    /** Deliveries and defects tell of the whole unit: for those who see all of it. */
    public static void requireWhole(Viewer viewer, Feed feed) {
        if (!scope(viewer, feed).whole()) {
            throw new AccessDeniedException(feed.reading());
        }
    }
}
