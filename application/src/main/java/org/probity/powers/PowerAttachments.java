package org.probity.powers;

import java.util.Optional;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.shell.AttachmentOwner;
import org.springframework.stereotype.Component;

/** Files of a power: the text of its law, the mandate, the benchmark. Whoever sees the power reads them. */
@Component
class PowerAttachments implements AttachmentOwner {

    private final Powers powers;

    PowerAttachments(Powers powers) {
        this.powers = powers;
    }

    @Override
    public String kind() {
        return PowerDrafts.SUBJECT;
    }

    @Override
    public Optional<UnitId> unitOf(UUID subjectId) {
        return powers.find(new PowerId(subjectId)).map(Power::unit);
    }

    @Override
    public boolean mayRead(Viewer viewer, UUID subjectId) {
        return may(viewer, "powers:read", subjectId);
    }

    @Override
    public boolean mayChange(Viewer viewer, UUID subjectId) {
        return may(viewer, "powers:draft", subjectId);
    }

    @Override
    public String pageOf(UUID subjectId) {
        return "/powers/" + subjectId;
    }

    private boolean may(Viewer viewer, String permission, UUID subjectId) {
        return powers.find(new PowerId(subjectId))
                .filter(power -> PowerActs.may(viewer, permission, power))
                .isPresent();
    }
}
