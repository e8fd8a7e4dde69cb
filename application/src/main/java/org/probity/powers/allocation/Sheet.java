package org.probity.powers.allocation;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.probity.powers.PostBook;

/**
 * The allocation table as page and workbook show it: the powers that the filter lists, the posts that play a part in any of them,
 * and what was found.
 *
 * @param counts of all powers of the section, how many have each kind of finding
 */
record Sheet(List<Line> lines, List<PostBook.Line> columns, Map<Finding.Kind, Integer> counts, int powers) {

    /** One power with what was found about it. */
    record Line(Shares shares, List<Finding> findings) {

        public boolean orphan() {
            return shares.parts().isEmpty();
        }

        public boolean concentrated(PostBook.Line post) {
            return findings.stream()
                    .anyMatch(found ->
                            found.kind().concentration() && found.posts().contains(post.id()));
        }
    }

    /** What the table is narrowed to. */
    enum Problem {
        GAP,
        CONCENTRATION
    }

    static Sheet of(List<Shares> all, PostBook.Pages book, Finding.@Nullable Kind kind, @Nullable Problem problem) {
        var lines = all.stream()
                .map(shares -> new Line(shares, Finding.of(shares, post -> {
                    var line = book.post(post);
                    return line == null ? List.of() : line.holders();
                })))
                .toList();
        var counts = new EnumMap<Finding.Kind, Integer>(Finding.Kind.class);
        for (var line : lines) {
            line.findings().stream()
                    .map(Finding::kind)
                    .distinct()
                    .forEach(found -> counts.merge(found, 1, Integer::sum));
        }
        var shown = lines.stream()
                .filter(line -> kind == null || line.findings().stream().anyMatch(found -> found.kind() == kind))
                .filter(line -> problem == null
                        || line.findings().stream()
                                .anyMatch(found -> found.kind().concentration() == (problem == Problem.CONCENTRATION)))
                .toList();
        var columns = book.posts().values().stream()
                .filter(post -> shown.stream()
                        .anyMatch(line -> !line.shares().at(post.id()).isEmpty()
                                || !line.shares().substituted(post.id()).isEmpty()))
                .toList();
        return new Sheet(shown, columns, counts, lines.size());
    }

    /** In how many of the listed powers a post plays a part itself. */
    public long total(PostBook.Line post) {
        return lines.stream()
                .filter(line -> !line.shares().at(post.id()).isEmpty())
                .count();
    }

    public long with(boolean concentration) {
        return lines.stream()
                .filter(line ->
                        line.findings().stream().anyMatch(found -> found.kind().concentration() == concentration))
                .count();
    }

    /** Names of posts and people and numbers of steps, as the words of a finding take them. */
    static Object[] arguments(Finding finding, PostBook.Pages book, Locale locale) {
        return new Object[] {
            joined(finding.posts().stream().map(post -> book.label(post, locale)), locale),
            joined(finding.people().stream().map(person -> person.name().in(locale)), locale),
            joined(finding.steps().stream().map(String::valueOf), locale)
        };
    }

    static String joined(Stream<String> words, Locale locale) {
        return String.join(locale.getLanguage().equals("zh") ? "、" : ", ", words.toList());
    }
}
