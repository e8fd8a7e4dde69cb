package org.probity.warnings.transfers;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;
import org.probity.wording.Refused;

/** What the sheet says. */
public record TransferDraft(
        @Nullable UUID source,
        @Nullable UUID signal,
        String recipient,
        String summary,
        int materials,
        Secrecy secrecy,
        List<PersonId> readers,
        boolean nothingKept) {

    private static final int MOST = 9999;

    public TransferDraft {
        readers = List.copyOf(readers);
    }

    /** @throws Refused all that is wrong at once */
    static TransferDraft of(Fields typed, @Nullable UUID source, @Nullable UUID signal) {
        var recipient = typed.needed("recipient", 100);
        new BriefSummary(typed.value("summary"))
                .refusals()
                .forEach(refusal -> typed.refuse(
                        refusal.field(), refusal.code(), refusal.arguments().toArray()));
        var count = typed.value("materials");
        if (!count.matches("\\d{1,4}") || Integer.parseInt(count) > MOST) {
            typed.refuse("materials", "warnings.transfer.refusal.materials");
        }
        var secrecy = typed.choice("secrecy", Secrecy.class);
        var nothing = typed.has("nothingKept", "true");
        if (!nothing) {
            typed.refuse("nothingKept", "warnings.transfer.refusal.copy-left");
        }
        var readers = typed.ids("readers").stream().map(PersonId::new).toList();
        typed.orRefuse();
        return new TransferDraft(
                source,
                signal,
                recipient,
                typed.value("summary"),
                Integer.parseInt(count),
                Objects.requireNonNull(secrecy),
                readers,
                true);
    }
}
