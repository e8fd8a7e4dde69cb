package org.probity.powers.charts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.probity.frame.Dates;
import org.probity.organization.UnitId;
import org.probity.powers.PostBook;
import org.probity.powers.Step;
import org.probity.wording.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Charts of steps and their drawings; what was drawn lately is kept, so that a page need not wait for its chart. */
@Component
public class Charts {

    private static final int KEPT = 200;

    private final PostBook posts;
    private final MessageSource messages;
    private final Dates dates;
    private final Map<Drawn, ChartDrawing> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Drawn, ChartDrawing> eldest) {
            return size() > KEPT;
        }
    });

    Charts(PostBook posts, MessageSource messages, Dates dates) {
        this.posts = posts;
        this.messages = messages;
        this.dates = dates;
    }

    private record Drawn(Chart chart, String language) {}

    /** The chart of the steps, its lanes called as the posts of the unit are called today. */
    public Chart of(UnitId unit, List<Step> steps) {
        return of(posts.of(unit, dates.today()), steps);
    }

    /** The chart of the steps, its lanes called as the book calls the posts. */
    public Chart of(PostBook.Pages book, List<Step> steps) {
        return Chart.of(steps, id -> {
            var post = book.post(id);
            return post == null
                    ? new Bilingual(id.toString(), id.toString())
                    : new Bilingual(
                            coded(post, post.name().zh()),
                            coded(post, post.name().en()));
        });
    }

    private static String coded(PostBook.Line post, String name) {
        return name.isEmpty() ? "" : post.code() + " " + name;
    }

    /** Where everything in the chart stands, with names and limits in the language. */
    public ChartDrawing draw(Chart chart, Locale locale) {
        var drawn = new Drawn(chart, locale.getLanguage());
        var known = kept.get(drawn);
        if (known != null) {
            return known;
        }
        var drawing = ChartLayout.draw(chart, words(locale));
        kept.put(drawn, drawing);
        return drawing;
    }

    ChartWords words(Locale locale) {
        return new ChartWords(messages, locale);
    }
}
