package org.probity.measures.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.identity.Viewer;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.risks.RiskPointId;
import org.springframework.stereotype.Component;

/** Plays dossiers through for the demonstration: the same acts that people do on the pages, refused for the same reasons. */
@Component
public class Rehearsal {

    private static final int MOST = 500;

    private final DossierList list;
    private final DossierActs acts;
    private final Dossiers dossiers;

    Rehearsal(DossierList list, DossierActs acts, Dossiers dossiers) {
        this.list = list;
        this.acts = acts;
        this.dossiers = dossiers;
    }

    /** The unit's HIGH points that have no dossier yet. */
    public List<Dossier> notBegun(UnitId unit) {
        return list.waiting(new Scope(unit, true, Set.of(), Set.of()), DossierFilter.Wanted.NOT_BEGUN, MOST);
    }

    /** Writes it from the fields of its form. */
    public void write(Viewer writer, RiskPointId point, Map<String, String> fields) {
        acts.write(writer, point, -1, new DossierForm(fields).content());
    }

    public void prepare(Viewer chief, RiskPointId point, String words) {
        perform(chief, point, DossierAct.PREPARE, words);
    }

    public void endorse(Viewer leader, RiskPointId point, String words) {
        perform(leader, point, DossierAct.ENDORSE, words);
    }

    public void confirm(Viewer head, RiskPointId point, String words) {
        perform(head, point, DossierAct.CONFIRM, words);
    }

    private void perform(Viewer viewer, RiskPointId point, DossierAct act, String words) {
        acts.perform(viewer, point, dossiers.of(point).orElseThrow().version(), act, words);
    }
}
