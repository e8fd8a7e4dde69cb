package org.probity.powers;

import java.util.Set;
import org.probity.identity.Viewer;
import org.springframework.ui.Model;

/** What a page shows beside the steps of a power; who draws it implements this and gives the page its attributes. */
public interface StepsPagePart {

    /**
     * Gives the page what it shows of this part.
     *
     * @param power    the power
     * @param content  the edition that the page shows, or what is typed
     * @param inForce  whether that is in force
     * @param problems the numbers of the steps that a check speaks of
     */
    record Shown(Power power, PowerContent content, PostBook.Pages book, boolean inForce, Set<Integer> problems) {

        public Shown {
            problems = Set.copyOf(problems);
        }
    }

    void show(Shown shown, Viewer viewer, Model model);
}
