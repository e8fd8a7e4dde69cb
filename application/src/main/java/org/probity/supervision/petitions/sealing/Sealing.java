package org.probity.supervision.petitions.sealing;

import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who opens what. Each petition has a key of its own; it is kept only wrapped, once for each named inspector and once for the receipt
 * code. Without the row that names a person there is nothing that person's reading could unwrap.
 */
@Component
public class Sealing {

    private final PetitionKey key;

    Sealing(@Value("${probity.petition.key}") Path file) {
        this.key = PetitionKey.in(file);
    }

    /** The name of the store's key, kept with what is sealed under it. */
    public String keyName() {
        return key.name();
    }

    public byte[] wrapFor(UUID petition, UUID inspector, DataKey data) {
        return inspectorKey(petition, inspector).wrap(data, label(petition, "inspector " + inspector));
    }

    /** @throws UnsealingFailed when the store's key is not the one it was wrapped under */
    public DataKey unwrap(UUID petition, UUID inspector, byte[] wrapped) {
        return inspectorKey(petition, inspector).unwrap(wrapped, label(petition, "inspector " + inspector));
    }

    public byte[] wrapFor(UUID petition, ReceiptCode code, DataKey data) {
        return codeKey(petition, code).wrap(data, label(petition, "receipt"));
    }

    /** @throws UnsealingFailed when the store's key is not the one it was wrapped under */
    public DataKey unwrap(UUID petition, ReceiptCode code, byte[] wrapped) {
        return codeKey(petition, code).unwrap(wrapped, label(petition, "receipt"));
    }

    /** What a receipt code is found by; without the store's key nobody can try codes on it. */
    public byte[] hash(ReceiptCode code) {
        return key.derive("receipt", code.letters());
    }

    /** What a form that was handed in is known by, so that handing it in again changes nothing. */
    public byte[] hashOfForm(UUID form) {
        return key.derive("form", form.toString());
    }

    /** Where a sealed thing of a petition stands. */
    public static String label(UUID petition, String place) {
        return "petition " + petition + " " + place;
    }

    private DataKey inspectorKey(UUID petition, UUID inspector) {
        return new DataKey(key.derive("inspector", petition + " " + inspector));
    }

    private DataKey codeKey(UUID petition, ReceiptCode code) {
        return new DataKey(key.derive("receipt key", petition + " " + code.letters()));
    }
}
