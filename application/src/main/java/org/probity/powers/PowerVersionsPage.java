package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two editions of a power side by side, what differs marked. */
@Controller
class PowerVersionsPage {

    private final PowerAccess access;
    private final PowerContents contents;
    private final PostBook posts;
    private final MessageSource messages;
    private final Dates dates;

    PowerVersionsPage(PowerAccess access, PowerContents contents, PostBook posts, MessageSource messages, Dates dates) {
        this.access = access;
        this.contents = contents;
        this.posts = posts;
        this.messages = messages;
        this.dates = dates;
    }

    /** One fact in both editions. */
    record Line(String label, String left, String right) {

        public boolean differs() {
            return !left.equals(right);
        }
    }

    @GetMapping("/powers/{id}/versions")
    @Allowed("powers:read")
    String versions(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int left,
            @RequestParam(defaultValue = "0") int right,
            Viewer viewer,
            Model model,
            Locale locale) {
        var power = access.read(viewer, id);
        var editions = contents.editions(power.id());
        var numbers = new ArrayList<Integer>();
        if (power.amendmentState() != null || editions.isEmpty()) {
            numbers.add(power.editionUnderWay());
        }
        editions.forEach(edition -> numbers.add(edition.number()));
        var newer = numbers.contains(right) ? right : numbers.get(0);
        var older = numbers.contains(left) ? left : numbers.get(Math.min(1, numbers.size() - 1));
        var book = posts.of(power.unit(), dates.today());
        model.addAttribute("power", power);
        model.addAttribute("editions", editions);
        model.addAttribute("numbers", numbers);
        model.addAttribute("left", older);
        model.addAttribute("right", newer);
        model.addAttribute(
                "lines", lines(content(power, editions, older), content(power, editions, newer), book, locale));
        return "powers/versions";
    }

    private PowerContent content(Power power, List<PowerContents.Edition> editions, int number) {
        if (number == power.editionUnderWay() && (power.amendmentState() != null || editions.isEmpty())) {
            return contents.underWay(power);
        }
        if (number == power.edition()) {
            return contents.of(power);
        }
        return editions.stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .flatMap(edition -> contents.asOf(power.id(), edition.since()))
                .orElseGet(() -> contents.of(power));
    }

    private List<Line> lines(PowerContent left, PowerContent right, PostBook.Pages book, Locale locale) {
        var found = new ArrayList<Line>();
        var one = new Words(left, book, locale).facts();
        var other = new Words(right, book, locale).facts();
        one.forEach(
                (label, text) -> found.add(new Line(label, text, Objects.requireNonNullElse(other.get(label), ""))));
        return found;
    }

    /** An edition in words, fact by fact, in the order of F3. */
    private final class Words {

        private final PowerContent content;
        private final PostBook.Pages book;
        private final Locale locale;

        Words(PowerContent content, PostBook.Pages book, Locale locale) {
            this.content = content;
            this.book = book;
            this.locale = locale;
        }

        java.util.Map<String, String> facts() {
            var words = new java.util.LinkedHashMap<String, String>();
            PowerSheet.columns(content, book, messages, locale).forEach(words::put);
            words.put("powers.steps", content.steps().stream().map(this::step).collect(Collectors.joining("\n")));
            return words;
        }

        private String step(Step step) {
            return step.number() + " " + step.name().in(locale)
                    + (step.post() == null ? "" : " · " + book.label(step.post(), locale))
                    + (step.limit() == null ? "" : " · " + PowerSheet.limit(step.limit(), messages, locale));
        }
    }
}
