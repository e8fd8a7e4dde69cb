package org.probity.risks;

import org.probity.organization.HoldingChanged;
import org.probity.powers.PowerChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the forms in step with who holds which post, and gives them out as powers come into force (P2.1.2a, c). */
@Component
class FormListener {

    private final FormIssue issue;

    FormListener(FormIssue issue) {
        this.issue = issue;
    }

    @EventListener
    void holdingChanged(HoldingChanged changed) {
        switch (changed.kind()) {
            case BEGUN -> issue.begin(changed.unit(), changed.post());
            case ENDED -> issue.end(changed.unit(), changed.post(), changed.person(), changed.on());
        }
    }

    @EventListener
    void powerChanged(PowerChanged changed) {
        if (changed.section() != null) {
            issue.issueIfOpen(changed.unit(), changed.section());
        }
    }
}
