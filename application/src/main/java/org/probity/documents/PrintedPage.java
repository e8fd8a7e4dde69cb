package org.probity.documents;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What of a page comes onto paper: its content without what the style sheet hides in print and without what only a screen can use.
 *
 * @param title   the page's own title, without the program's name
 * @param upright whether it prints upright rather than across
 * @param chinese whether it is written in Chinese
 */
record PrintedPage(String title, Element content, boolean upright, boolean chinese) {

    private static final String ONLY_ON_SCREEN =
            ".d-print-none, .visually-hidden, script, style, template, svg, button, select, input, "
                    + "textarea, nav, details:not([open]), summary, .d-none:not([class*=d-print-])";

    /** Reads a page as it was sent to the browser; empty when it offers no print. */
    static Optional<PrintedPage> of(String html) {
        var page = Jsoup.parse(html);
        var content = page.getElementById("content");
        if (content == null || page.selectFirst("[data-print]") == null) {
            return Optional.empty();
        }
        var printed = content.clone();
        printed.select(ONLY_ON_SCREEN).remove();
        return Optional.of(new PrintedPage(
                page.title().replaceFirst(" · [^·]+$", "").strip(),
                printed,
                content.hasClass("upright"),
                page.selectFirst("html[lang^=zh]") != null));
    }
}
