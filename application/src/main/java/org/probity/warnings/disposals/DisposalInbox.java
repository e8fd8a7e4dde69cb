package org.probity.warnings.disposals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.probity.warnings.WarningSight;
import org.springframework.stereotype.Component;

/** What waits about disposals: to review, to table, to serve, to carry out, to decide an appeal, to close. */
@Component
class DisposalInbox implements InboxSource {

    private final Disposals disposals;
    private final DisposalAccess access;

    DisposalInbox(Disposals disposals, DisposalAccess access) {
        this.disposals = disposals;
        this.access = access;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.unit() == null
                || viewer.person() == null
                || !(viewer.may(WarningSight.READ) || viewer.may(Disposals.REVIEW))) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        disposals.open(viewer).forEach(disposal -> {
            var task = task(viewer, disposal);
            if (task != null) {
                items.add(new InboxItem(
                        "warnings.inbox.disposal-" + task,
                        List.of(),
                        disposal.warning().postName(),
                        disposal.path(),
                        disposal.warning().dueOn()));
            }
        });
        return items;
    }

    private @Nullable String task(Viewer viewer, Disposal disposal) {
        return switch (disposal.state()) {
            case PROPOSED ->
                access.may(viewer, DisposalAct.REVIEW, disposal)
                        ? "review"
                        : access.may(viewer, DisposalAct.AMEND, disposal) && disposal.legalBy() != null
                                ? Boolean.TRUE.equals(disposal.legalAgrees()) ? "table" : "amend"
                                : null;
            case LG_DECIDED -> access.may(viewer, DisposalAct.SERVE, disposal) ? "serve" : null;
            case SERVED -> access.may(viewer, DisposalAct.EXECUTE, disposal) ? "execute" : null;
            case APPEALED -> access.may(viewer, DisposalAct.UPHOLD, disposal) ? "decide-appeal" : null;
            case EXECUTED -> access.may(viewer, DisposalAct.CLOSE, disposal) ? "close" : null;
            case CLOSED -> null;
        };
    }
}
