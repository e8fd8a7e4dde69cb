package org.probity.programme;

import java.util.ArrayList;
import java.util.List;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a body that has only just begun does first: its sections, posts and people, and the year's cycle. */
@Component
class FirstSteps implements InboxSource {

    private static final Bilingual NOTHING = new Bilingual("", "");

    private final Cycles cycles;
    private final JdbcClient jdbc;

    FirstSteps(Cycles cycles, JdbcClient jdbc) {
        this.cycles = cycles;
        this.jdbc = jdbc;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var unit = viewer.unit();
        if (unit == null) {
            return List.of();
        }
        var steps = new ArrayList<InboxItem>();
        if (viewer.may("organization:import")
                && !jdbc.sql("select exists (select 1 from organization.post where unit_id = :unit)")
                        .param("unit", unit.value())
                        .query(Boolean.class)
                        .single()) {
            steps.add(step("programme.inbox.enter-organization", "/organization/import"));
        }
        if (viewer.may("programme:arrange") && cycles.current(unit).isEmpty()) {
            steps.add(step("programme.inbox.open-cycle", "/programme/cycle"));
        }
        return steps;
    }

    private static InboxItem step(String task, String url) {
        return new InboxItem(task, List.of(), NOTHING, url, null);
    }
}
