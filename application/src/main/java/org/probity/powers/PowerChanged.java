package org.probity.powers;

import org.jspecify.annotations.Nullable;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;

/** What a power says, or the posts it lies with, changed; or it was revoked or came into force. Published in the transaction of the change. */
public record PowerChanged(
        PowerId power, UnitId unit, @Nullable SectionId section, String why) {}
