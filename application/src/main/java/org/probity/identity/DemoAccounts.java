package org.probity.identity;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.probity.organization.Posts;
import org.probity.wording.Bilingual;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The demonstration's accounts as the sign-in page offers them, by the highest role each has today. */
@Component
class DemoAccounts {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final List<Role> ORDER = List.of(
            Role.HEAD_OF_UNIT,
            Role.LEADER_IN_CHARGE,
            Role.DISCIPLINE_INSPECTION,
            Role.LEADING_GROUP_OFFICE,
            Role.LEGAL_REVIEWER,
            Role.SECTION_CHIEF,
            Role.LEADING_GROUP_MEMBER,
            Role.POST_HOLDER,
            Role.ASSESSMENT_TEAM,
            Role.SUPERIOR,
            Role.AUDITOR,
            Role.SYSTEM_ADMINISTRATOR);

    private final Accounts accounts;
    private final Viewers viewers;
    private final Posts posts;
    private final Clock clock;
    private final boolean demo;

    private volatile Listed listed = new Listed(Instant.MIN, Map.of());

    DemoAccounts(Accounts accounts, Viewers viewers, Posts posts, Clock clock, @Value("${probity.demo}") boolean demo) {
        this.accounts = accounts;
        this.viewers = viewers;
        this.posts = posts;
        this.clock = clock;
        this.demo = demo;
    }

    /** One account to try. */
    public record Offer(String username, Bilingual name, List<Bilingual> posts, List<Role> roles) {}

    private record Listed(Instant at, Map<Role, List<Offer>> offers) {}

    /** The offers by role; empty outside the demonstration. */
    Map<Role, List<Offer>> byRole() {
        if (!demo) {
            return Map.of();
        }
        var now = clock.instant();
        if (listed.offers().isEmpty() || listed.at().plus(FRESH).isBefore(now)) {
            listed = new Listed(now, read());
        }
        return listed.offers();
    }

    private Map<Role, List<Offer>> read() {
        return accounts.demoUsernames().stream()
                .flatMap(username -> viewers.of(username).stream())
                .map(viewer -> new Offer(
                        viewer.username(),
                        viewer.name(),
                        List.copyOf(posts.names(viewer.posts()).values()),
                        ORDER.stream().filter(viewer::is).toList()))
                .filter(offer -> !offer.roles().isEmpty())
                .collect(groupingBy(
                        offer -> offer.roles().get(0),
                        () -> new TreeMap<>(java.util.Comparator.comparing(ORDER::indexOf)),
                        java.util.stream.Collectors.toList()));
    }
}
