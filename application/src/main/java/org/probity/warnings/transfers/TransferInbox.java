package org.probity.warnings.transfers;

import java.util.List;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Sheets whose receipt has not come back, for those named on them; an item says the sheet's number and nothing else. */
@Component
class TransferInbox implements InboxSource {

    private static final int MOST = 100;

    private final Transfers transfers;

    TransferInbox(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may(TransferPages.TRANSFER)) {
            return List.of();
        }
        return transfers.of(viewer.person(), MOST, 0).stream()
                .filter(one -> one.state() == TransferState.TRANSFERRED)
                .map(one -> new InboxItem(
                        "warnings.inbox.transfer-receipt",
                        List.of(),
                        new Bilingual(one.number(), one.number()),
                        one.path(),
                        one.dueOn()))
                .toList();
    }
}
