package org.probity.warnings.lessons;

import java.util.List;
import org.probity.frame.InboxItem;
import org.probity.frame.MenuEntry;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where lessons stand in the menu, and that proposed ones wait for whoever follows them. */
@Configuration(proxyBeanMethods = false)
class LessonFrame {

    /** A change that is not begun after so many days is asked after. */
    private static final int BEGUN_WITHIN = 30;

    private static final int MOST = 100;

    @Bean
    MenuEntry lessonsMenu() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL, 53, "warnings.lessons", "/warnings/lessons", "bulb", LessonPages.READ);
    }

    @Bean
    InboxSource lessonsInbox(LessonList lessons) {
        return viewer -> items(lessons, viewer);
    }

    private static List<InboxItem> items(LessonList lessons, Viewer viewer) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may(LessonPages.FOLLOW)) {
            return List.of();
        }
        return lessons.of(viewer, LessonState.PROPOSED, null, MOST, 0).stream()
                .map(lesson -> new InboxItem(
                        "warnings.inbox.lesson",
                        List.of(),
                        new Bilingual(lesson.words(), ""),
                        "/warnings/lessons/" + lesson.id(),
                        lesson.answeredOn().plusDays(BEGUN_WITHIN)))
                .toList();
    }
}
