package org.probity.supervision.petitions;

import org.probity.supervision.petitions.sealing.DataKey;
import org.probity.supervision.petitions.sealing.Sealing;

/** Who wrote a petition and how to reach them; either may be empty. It never appears in a log or an exception. */
public record Reporter(String name, String contact) {

    public static final Reporter UNKNOWN = new Reporter("", "");

    public boolean isUnknown() {
        return name.isEmpty() && contact.isEmpty();
    }

    byte[] sealed(PetitionId petition, DataKey key) {
        return key.seal(name + '\u0000' + contact, label(petition));
    }

    static Reporter open(PetitionId petition, byte[] sealed, DataKey key) {
        var parts = key.open(sealed, label(petition)).split("\u0000", -1);
        return new Reporter(parts[0], parts[1]);
    }

    private static String label(PetitionId petition) {
        return Sealing.label(petition.value(), "reporter");
    }

    @Override
    public String toString() {
        return "Reporter";
    }
}
