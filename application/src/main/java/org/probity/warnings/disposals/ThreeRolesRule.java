package org.probity.warnings.disposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/**
 * P4.2e: all three are considered, none omitted; each with one disposition or more, or with "none, because …"; each with its reason and,
 * where something is laid on them, a last day.
 */
record ThreeRolesRule(LocalDate today) {

    List<Refusal> refusals(List<RoleLine> lines) {
        var refusals = new ArrayList<Refusal>();
        for (var role : DisposedRole.values()) {
            var of = lines.stream().filter(line -> line.role() == role).toList();
            if (of.size() != 1 || of.get(0).dispositions().isEmpty()) {
                refusals.add(Refusal.at("dispositions-" + role, "warnings.disposal.refusal.role-omitted"));
            } else {
                refusals.addAll(refusals(of.get(0)));
            }
        }
        if (refusals.isEmpty() && lines.stream().noneMatch(RoleLine::isDealtWith)) {
            refusals.add(Refusal.of("warnings.disposal.refusal.nobody-dealt-with"));
        }
        return List.copyOf(refusals);
    }

    private List<Refusal> refusals(RoleLine line) {
        var refusals = new ArrayList<Refusal>();
        if (line.dispositions().contains(Disposition.NONE)
                && line.dispositions().size() > 1) {
            refusals.add(Refusal.at("dispositions-" + line.role(), "warnings.disposal.refusal.none-and-some"));
        }
        if (line.reason().length() < 2) {
            refusals.add(Refusal.at("reason-" + line.role(), "warnings.disposal.refusal.reason"));
        }
        if (line.isDealtWith() && line.person() == null) {
            refusals.add(Refusal.at("dispositions-" + line.role(), "warnings.disposal.refusal.vacant"));
        }
        if (line.isDealtWith() && (line.dueOn() == null || line.dueOn().isBefore(today))) {
            refusals.add(Refusal.at("due-" + line.role(), "warnings.disposal.refusal.due"));
        }
        return refusals;
    }
}
