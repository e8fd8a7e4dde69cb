package org.probity.measures.projects;

import java.util.List;
import org.probity.frame.Refusals;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a page says after an act: that it is done, what refused it, or that somebody else was faster. */
final class Outcome {

    private Outcome() {}

    /** Back to the page the act was asked on, with what came of it. */
    static String of(RedirectAttributes redirect, String page, String done, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            redirect.addFlashAttribute("refusals", changedMeanwhile());
        }
        return "redirect:" + page;
    }

    static Refusals changedMeanwhile() {
        return new Refusals(List.of(Refusal.of("measures.projects.refusal.changed-meanwhile")));
    }
}
