package org.throughline.treatmentplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.UUID;
import org.throughline.platform.privacy.DataKey;
import org.throughline.platform.privacy.DestructionOrder;
import org.throughline.platform.privacy.Erasure;
import org.throughline.platform.privacy.KeyDestroyed;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.KeysInUse;

/**
 * The destruction of somebody's key: ordered, and seen by all before it is carried out.
 *
 * @param request by which it is asked for
 * @param key of what is recorded about them
 */
record OrderedErasure(Erasure erasure, UUID request, KeyId key, DestructionOrder order) {
    /** Returns once the order stands and the key is given out no more. */
    static OrderedErasure of(Admitted person) {
        KeyScope clinical = new KeyScope(
                "north", new KeyKind("clinical"), person.participant().toString());
        KeyId key = ((DataKey) person.records().vault().keyFor(clinical)).id();
        DestructionOrder order = new DestructionOrder(
                Set.of(key),
                "retention-over",
                "seven-years",
                "officer-1",
                person.clock().instant());
        UUID request = UUID.randomUUID();
        Erasure erasure = person.records().erasure();
        assertThatThrownBy(() -> erasure.erase(request, order)).isInstanceOf(KeysInUse.class);
        await().until(() -> person.records().vault().keyFor(clinical) instanceof KeyDestroyed);
        return new OrderedErasure(erasure, request, key, order);
    }

    /** Returns once the key is gone. */
    void isCarriedOut() {
        await().ignoreExceptionsInstanceOf(KeysInUse.class)
                .untilAsserted(
                        () -> assertThat(erasure.erase(request, order).id()).isEqualTo(request));
    }
}
