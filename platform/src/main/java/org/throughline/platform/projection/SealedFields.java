package org.throughline.platform.projection;

import java.util.List;
import org.throughline.platform.privacy.KeyRing;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.privacy.Sealing;
import org.throughline.platform.privacy.Vault;

/** Opens the sealed fields of an answer, fetching the keys of all of them at once. */
public final class SealedFields {
    private final Vault vault;
    private final Sealing sealing;

    /** An opener over one vault. */
    public SealedFields(Vault vault, Sealing sealing) {
        this.vault = vault;
        this.sealing = sealing;
    }

    /**
     * Opens a page of fields, at most one query of keys for a thousand of them.
     *
     * @return in the order given: the payload, or that it was erased
     * @throws org.throughline.platform.privacy.KindNotGranted if a key is of a kind this service was not granted
     * @throws org.throughline.platform.privacy.SealBroken if a row was tampered with
     */
    public List<Opened> open(List<SealedField> fields) {
        KeyRing keys =
                vault.keys(fields.stream().map(field -> field.place().keyId()).toList());
        return fields.stream()
                .map(field -> sealing.open(
                        field.payload(), field.place(), keys.key(field.place().keyId())))
                .toList();
    }
}
