package org.probity.powers.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.powers.Branch;
import org.probity.powers.Step;
import org.probity.powers.TimeLimit;
import org.probity.wording.Bilingual;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** Charts for tests: plain ones, and any number of random ones. */
final class ChartFixture {

    private ChartFixture() {}

    static PostId post(int number) {
        return new PostId(new UUID(7, number));
    }

    static Bilingual name(PostId post) {
        var number = post.value().getLeastSignificantBits();
        return new Bilingual("P" + number + " 经办岗位", "P" + number + " Handling officer");
    }

    static Step step(int number, int post, Branch... branches) {
        return step(
                number,
                new Bilingual("第" + number + "步审查申请材料", "Examine the papers of step " + number),
                post,
                branches);
    }

    static Step step(int number, Bilingual name, int post, Branch... branches) {
        return new Step(
                null,
                number,
                name,
                post == 0 ? null : post(post),
                "",
                "",
                TimeLimit.workingDays(number % 6),
                true,
                number % 3 == 0,
                number % 4 == 0,
                "",
                "",
                List.of(branches));
    }

    static Branch to(String condition, @Nullable Integer number) {
        return new Branch(new Bilingual(condition, condition.isEmpty() ? "" : "If " + condition), number);
    }

    /** Steps with branches forwards, backwards, to the end and to nowhere. */
    static List<Step> random(Random random, int size, int posts) {
        var steps = new ArrayList<Step>();
        for (var number = 1; number <= size; number++) {
            var branches = new ArrayList<Branch>();
            if (random.nextInt(3) == 0) {
                var ways = 1 + random.nextInt(4);
                for (var way = 0; way < ways; way++) {
                    var target = random.nextInt(10) == 0 ? null : Integer.valueOf(1 + random.nextInt(size + 1));
                    branches.add(to("符合条件".repeat(random.nextInt(4)), target));
                }
            }
            var words = 1 + random.nextInt(random.nextInt(5) == 0 ? 30 : 4);
            var name = new Bilingual(
                    "审查材料".repeat(words), "examine papers ".repeat(words).strip());
            steps.add(step(number, name, random.nextInt(posts + 1), branches.toArray(Branch[]::new)));
        }
        return steps;
    }

    static ChartWords words(Locale locale) {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:modules/powers/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ChartWords(messages, locale);
    }

    static ChartDrawing draw(List<Step> steps, Locale locale) {
        return ChartLayout.draw(Chart.of(steps, ChartFixture::name), words(locale));
    }
}
