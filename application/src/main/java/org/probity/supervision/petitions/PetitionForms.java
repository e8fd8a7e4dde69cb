package org.probity.supervision.petitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.powers.PowerId;
import org.probity.wording.Refused;

/** What inspectors type, read within its bounds. */
final class PetitionForms {

    static final int MESSAGE = 20_000;
    static final int ANSWER = 5000;
    static final int WHY = 500;
    static final int TO = 200;
    private static final int NAME = 100;
    private static final int CONTACT = 200;

    private PetitionForms() {}

    static Registration registration(Fields typed, LocalDate today) {
        var channel = typed.choice("channel", Channel.class);
        var received = typed.day("receivedOn");
        if (received != null && received.isAfter(today)) {
            typed.refuse("receivedOn", "supervision.refusal.petition-future");
        }
        var concern = concern(typed);
        var message = typed.needed("message", MESSAGE);
        var reporter = new Reporter(typed.text("reporterName", NAME), typed.text("reporterContact", CONTACT));
        var urgency = typed.optional("urgency", Urgency.class);
        var signatories = signatories(typed);
        var summary = typed.value("summary");
        var named = typed.ids("inspectors").stream().map(PersonId::new).toList();
        var refusals = new ArrayList<>(MaskedSummary.refusals(summary, reporter));
        try {
            typed.orRefuse();
        } catch (Refused refused) {
            refusals.addAll(refused.refusals());
        }
        Refused.ifAny(refusals);
        return new Registration(
                Objects.requireNonNull(channel),
                Objects.requireNonNull(received),
                concern,
                summary,
                message,
                reporter,
                urgency == null ? Urgency.NORMAL : urgency,
                signatories,
                named);
    }

    static Analysis analysis(Fields typed, @Nullable PetitionId duplicate) {
        var concern = concern(typed);
        var urgency = typed.optional("urgency", Urgency.class);
        var signatories = signatories(typed);
        typed.orRefuse();
        return new Analysis(
                concern, typed.value("summary"), urgency == null ? Urgency.NORMAL : urgency, signatories, duplicate);
    }

    private static Concern concern(Fields typed) {
        var section = typed.id("section");
        var post = typed.id("post");
        var power = typed.id("power");
        var person = typed.id("person");
        return new Concern(
                section == null ? null : new SectionId(section),
                post == null ? null : new PostId(post),
                power == null ? null : new PowerId(power),
                person == null ? null : new PersonId(person));
    }

    /** How many signed together; none for a letter of one. */
    private static @Nullable Integer signatories(Fields typed) {
        var text = typed.value("signatories");
        if (text.isEmpty() || text.equals("1")) {
            return null;
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 2) {
            typed.refuse("signatories", "supervision.refusal.petition-signatories");
            return null;
        }
        return Integer.valueOf(text);
    }
}
