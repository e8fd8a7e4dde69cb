package org.probity.monitoring.feeds.pages;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.monitoring.feeds.Feed;
import org.probity.monitoring.feeds.FeedCatalogue;
import org.probity.monitoring.feeds.FeedSource;
import org.probity.monitoring.feeds.OwnRegisters;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The catalogue of feeds: what each holds, when something last came, and where it is overdue. */
@Controller
class CataloguePage {

    private final FeedCatalogue catalogue;
    private final FeedStates states;
    private final FeedRows rows;
    private final FeedAccess access;
    private final OwnRegisters registers;
    private final Dates dates;

    CataloguePage(
            FeedCatalogue catalogue,
            FeedStates states,
            FeedRows rows,
            FeedAccess access,
            OwnRegisters registers,
            Dates dates) {
        this.catalogue = catalogue;
        this.states = states;
        this.rows = rows;
        this.access = access;
        this.registers = registers;
        this.dates = dates;
    }

    /** A line of the catalogue. */
    record Line(
            Feed feed,
            @Nullable Instant last,
            long count,
            boolean stale,
            long findings,
            Bilingual section,
            Bilingual origin,
            FeedSource.@Nullable Register register,
            boolean mayImport) {}

    @GetMapping("/monitoring/feeds")
    @Allowed({FeedAccess.READ, FeedAccess.PERSONAL})
    String catalogue(Viewer viewer, Model model) {
        var unit = viewer.requireUnit();
        var last = states.lastReceived(unit);
        var findings = states.findings(unit);
        var settings = states.settings(unit);
        var counts = new LinkedHashMap<String, Long>();
        if (viewer.may(FeedAccess.READ)) {
            counts.putAll(rows.counts(viewer.scope(FeedAccess.READ)));
        }
        if (viewer.may(FeedAccess.PERSONAL)) {
            counts.putAll(rows.counts(viewer.scope(FeedAccess.PERSONAL)));
        }
        var groups = new EnumMap<Feed.Group, List<Line>>(Feed.Group.class);
        Arrays.stream(Feed.Group.values()).forEach(group -> {
            var lines = catalogue.all().stream()
                    .filter(feed -> feed.group() == group && FeedAccess.mayRead(viewer, feed))
                    .map(feed -> line(viewer, feed, last, findings, settings, counts))
                    .toList();
            if (!lines.isEmpty()) {
                groups.put(group, lines);
            }
        });
        model.addAttribute("groups", groups);
        model.addAttribute(
                "stale",
                groups.values().stream()
                        .flatMap(List::stream)
                        .filter(Line::stale)
                        .count());
        model.addAttribute("maySources", viewer.may(FeedAccess.SOURCES));
        return "monitoring/feeds/catalogue";
    }

    private Line line(
            Viewer viewer,
            Feed feed,
            Map<String, Instant> last,
            Map<String, Long> findings,
            Map<String, FeedStates.Setting> settings,
            Map<String, Long> counts) {
        var setting = settings.getOrDefault(feed.key(), FeedStates.Setting.NONE);
        var at = last.get(feed.key());
        var register =
                feed.kind() == null ? null : registers.register(feed.kind()).orElse(null);
        var every = setting.everyDays() == null ? feed.everyDays() : setting.everyDays();
        var whole = FeedAccess.scope(viewer, feed).whole();
        return new Line(
                feed,
                register == null ? at : null,
                register == null
                        ? counts.getOrDefault(feed.key(), 0L)
                        : whole
                                ? registers
                                        .records(viewer.requireUnit(), Objects.requireNonNull(feed.kind()))
                                        .size()
                                : -1,
                register == null && at != null && FeedStates.isStale(at, every, dates.today(), dates.dayOf(at)),
                whole ? findings.getOrDefault(feed.key(), 0L) : 0,
                setting.sectionName(),
                setting.origin(),
                register,
                access.mayImport(viewer, feed));
    }
}
