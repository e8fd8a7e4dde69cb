package org.probity.powers.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Directory;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.powers.Allocation;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Texts;

/**
 * Reads which posts hold a power: plain names, whose parts follow from the posts' level, or lines that say the part, as in
 * {@code 承办：土地出让经办岗；替代：征地岗；自 2026-01-01}.
 */
final class PostsReading {

    private static final Pattern LINE = Pattern.compile("^([^:：]{1,20})[:：](.+)$", Pattern.DOTALL);

    private final Directory directory;
    private final LocalDate today;

    PostsReading(Directory directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    /** Whether a text names nothing here, as an English list does where only Chinese names are known. */
    boolean inUnknownLanguage(String text) {
        return directory.lacksEnglish() && !Texts.hasChinese(text);
    }

    @Nullable
    Post post(TableRow row, String column, String name, @Nullable SectionId section) {
        var found = directory.posts(name, section);
        if (found.isEmpty()) {
            row.error(column, "powers.import.unknown-post", name);
            return null;
        }
        if (found.size() > 1) {
            row.error(column, "powers.import.post-ambiguous", name, found.size());
            return null;
        }
        return found.get(0);
    }

    /** What the row says, over what is stored: a post that is already there keeps its part, its substitute and its days. */
    List<Allocation> read(TableRow row, @Nullable SectionId section, List<Allocation> stored) {
        return row.text("allocation").isEmpty() ? plain(row, section, stored) : detailed(row, section, stored);
    }

    private List<Allocation> plain(TableRow row, @Nullable SectionId section, List<Allocation> stored) {
        if (row.isNone("posts")) {
            return stored;
        }
        var names = row.names("posts", directory::isPost);
        var posts = new ArrayList<Post>();
        for (var name : names) {
            var post = post(row, "posts", name, section);
            if (post != null && posts.contains(post)) {
                row.warn("posts", "powers.import.post-twice", name);
            } else if (post != null) {
                posts.add(post);
            }
        }
        var kept = stored.stream()
                .filter(allocation -> isPast(allocation) || names(posts, allocation.post()))
                .toList();
        var all = new ArrayList<>(kept);
        for (var post : posts) {
            if (kept.stream()
                    .noneMatch(allocation ->
                            !isPast(allocation) && allocation.post().equals(post.id()))) {
                all.add(Allocation.of(post.id(), role(post), today));
            }
        }
        return all;
    }

    private boolean isPast(Allocation allocation) {
        return allocation.toOn() != null && allocation.toOn().isBefore(today);
    }

    private static boolean names(List<Post> posts, PostId id) {
        return posts.stream().anyMatch(post -> post.id().equals(id));
    }

    /** Where a list does not say who does what: staff handle, chiefs review, leaders approve. */
    static Allocation.Role role(Post post) {
        return switch (post.level()) {
            case STAFF -> Allocation.Role.HANDLE;
            case SECTION_CHIEF, SECTION_DEPUTY -> Allocation.Role.REVIEW;
            case DEPUTY, UNIT_HEAD -> Allocation.Role.APPROVE;
            case DISCIPLINE -> Allocation.Role.SUPERVISE;
        };
    }

    private List<Allocation> detailed(TableRow row, @Nullable SectionId section, List<Allocation> stored) {
        var all = new ArrayList<>(stored.stream().filter(this::isPast).toList());
        for (var line : row.text("allocation").lines().toList()) {
            var allocation = line(row, line.strip(), section);
            if (allocation == null) {
                continue;
            }
            var known = stored.stream()
                    .filter(one ->
                            one.post().equals(allocation.post()) && one.role() == allocation.role() && !isPast(one))
                    .findFirst();
            all.add(new Allocation(
                    known.map(Allocation::id).orElse(null),
                    allocation.post(),
                    allocation.role(),
                    allocation.substitute(),
                    allocation.fromOn(),
                    allocation.toOn()));
        }
        return all;
    }

    private @Nullable Allocation line(TableRow row, String line, @Nullable SectionId section) {
        var matcher = LINE.matcher(line);
        var role =
                matcher.matches() ? PowersRegister.ROLES.find(matcher.group(1)).orElse(null) : null;
        if (role == null) {
            row.error("allocation", "powers.import.allocation-not-understood", line);
            return null;
        }
        PostId substitute = null;
        var from = today;
        LocalDate to = null;
        var parts = matcher.group(2).split("[;；]");
        var post = post(row, "allocation", parts[0].strip(), section);
        for (var i = 1; i < parts.length; i++) {
            var part = Texts.plain(parts[i]);
            try {
                if (part.matches("(自|from) ?\\d{4}-\\d{2}-\\d{2}")) {
                    from = LocalDate.parse(part.substring(part.length() - 10));
                } else if (part.matches("(至|until) ?\\d{4}-\\d{2}-\\d{2}")) {
                    to = LocalDate.parse(part.substring(part.length() - 10));
                } else if (part.matches("(替代|substitute):.+")) {
                    var other = post(row, "allocation", parts[i].split("[:：]", 2)[1].strip(), section);
                    substitute = other == null ? null : other.id();
                } else {
                    row.error("allocation", "powers.import.allocation-not-understood", line);
                }
            } catch (java.time.DateTimeException e) {
                row.error("allocation", "spreadsheets.finding.not-a-day");
            }
        }
        return post == null ? null : new Allocation(null, post.id(), role, substitute, from, to);
    }

    String write(Allocation allocation, Locale locale) {
        var chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        var line = new StringBuilder(PowersRegister.ROLES.of(allocation.role(), locale))
                .append(chinese ? "：" : ": ")
                .append(written(allocation.post(), chinese));
        var mark = chinese ? "；" : "; ";
        if (allocation.substitute() != null) {
            line.append(mark)
                    .append(chinese ? "替代：" : "substitute: ")
                    .append(written(allocation.substitute(), chinese));
        }
        line.append(mark).append(chinese ? "自 " : "from ").append(allocation.fromOn());
        if (allocation.toOn() != null) {
            line.append(mark).append(chinese ? "至 " : "until ").append(allocation.toOn());
        }
        return line.toString();
    }

    String written(PostId id, boolean chinese) {
        var post = directory.post(id);
        return post == null ? "" : directory.written(post, chinese);
    }
}
