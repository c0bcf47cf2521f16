package org.throughline.treatmentplan.privatenote;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.disclosure.clearing.WhenRecordErasedThenClear.RecordErased;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.privacy.DestructionOrder;
import org.throughline.platform.privacy.Erasure;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.Records;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteDestroyed;

/** The keys of single notes, and how they are destroyed: one with its note, all of a person's with their record. */
public final class PrivateNoteKeys {
    private final EventLog log;
    private final Vault vault;
    private final Erasure erasure;

    /** Destroys keys of the deployment's vault. */
    public PrivateNoteKeys(Records records) {
        this.log = records.log();
        this.vault = records.vault();
        this.erasure = records.erasure();
    }

    /** Destroys the key of a note that its author had destroyed; it may be done again. */
    public void destroy(String organisation, PrivateNoteDestroyed note) {
        KeyId key = vault.keyFor(new KeyScope(
                        organisation, PrivateNoteCatalogue.NOTE, note.noteId().toString()))
                .id();
        destroy(
                note.noteId(),
                new DestructionOrder(
                        Set.of(key),
                        "author",
                        note.reason().name(),
                        "private-note:" + note.noteId(), // who it was stands in the log
                        note.destroyedAt()));
    }

    /**
     * Destroys those of all notes about a person whose record was erased. That was told before their record may be said to be
     * cleared, and after it no note about them is written: those that there are stand before it in the log.
     */
    public void destroyAll(Recorded<RecordErased> erased) {
        UUID request = erased.event().requestId();
        List<KeyId> keys = List.copyOf(
                keysOf(erased.organisation(), erased.event().participantId().toString(), erased.position()));
        Instant at = erased.stored().recordedAt();
        for (int from = 0; from < keys.size(); from += DestructionOrder.KEYS_MAX) {
            Set<KeyId> some = Set.copyOf(keys.subList(from, Math.min(from + DestructionOrder.KEYS_MAX, keys.size())));
            destroy(
                    UUID.nameUUIDFromBytes((request + "/private-notes/" + from).getBytes(StandardCharsets.UTF_8)),
                    new DestructionOrder(some, "erasure", "RECORD_ERASED", "erasure:" + request, at));
        }
    }

    private void destroy(UUID order, DestructionOrder keys) {
        erasure.erase(order, keys);
        keys.keys().forEach(vault::keyDestroyed);
    }

    private Set<KeyId> keysOf(String organisation, String participant, long before) {
        Set<KeyId> keys = new LinkedHashSet<>();
        log.eachAbout(organisation, participant, event -> {
            if (event.position() < before && event.type().equals(PrivateNoteCatalogue.WRITTEN)) {
                keys.add(KeyId.of(event.header().key()));
            }
        });
        return keys;
    }
}
