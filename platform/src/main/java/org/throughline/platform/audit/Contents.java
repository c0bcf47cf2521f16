package org.throughline.platform.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.platform.audit.AuditedContent.State;
import org.throughline.platform.audit.Masking.Masked;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.EventType.Visibility;
import org.throughline.platform.decider.UnreadableEventException;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.privacy.DataKey;
import org.throughline.platform.privacy.KeyDestroyed;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.privacy.KeyRing;
import org.throughline.platform.privacy.KeyUnknown;
import org.throughline.platform.privacy.KindNotGranted;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.privacy.SealBroken;
import org.throughline.platform.privacy.Sealing;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.privacy.VaultKey;
import org.throughline.platform.projection.CatalogueDecoder;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.service.ServiceRuntime;

/**
 * Opens events for auditors: under a pseudonym, with people's own words masked, and only of the kinds the service names for
 * them; or in clear, for a reason that is noted.
 */
public final class Contents {
    private final String log;
    private final Vault vault;
    private final Set<KeyKind> kinds;
    private final boolean inClear;
    private final Sealing sealing = new Sealing();
    private final Map<String, Own<?>> types = new HashMap<>();

    /** A type this service decides, and how it is read. */
    private record Own<E>(EventType<? extends E> type, CatalogueDecoder<E> decoder) {
        E read(RecordedEvent event, byte[] payload) {
            return decoder.decode(event, payload);
        }

        boolean isCurrent(RecordedEvent event) {
            return event.event().revision() == type.revision();
        }
    }

    /**
     * Opens what one service decided.
     *
     * @param log its log
     * @param kinds those whose content is shown
     */
    public Contents(String log, Vault vault, Set<KeyKind> kinds, List<Deciding<?, ?, ?, ?>> domains) {
        this(log, vault, kinds, false, domains);
    }

    private Contents(String log, Vault vault, Set<KeyKind> kinds, boolean inClear, List<Deciding<?, ?, ?, ?>> domains) {
        this.log = log;
        this.inClear = inClear;
        this.vault = vault;
        this.kinds = Set.copyOf(kinds);
        domains.forEach(domain -> list(domain.catalogue()));
    }

    /** What a running service shows. */
    static Contents of(ServiceRuntime runtime) {
        return new Contents(
                runtime.records().log().name(),
                runtime.records().vault(),
                runtime.definition().auditedKinds(),
                runtime.definition().domains());
    }

    /** What a running service shows in clear, one event at a time. */
    static Contents inClear(ServiceRuntime runtime) {
        return new Contents(
                runtime.records().log().name(),
                runtime.records().vault(),
                runtime.definition().unmaskedKinds(),
                true,
                runtime.definition().domains());
    }

    private <E> void list(Catalogue<E> catalogue) {
        CatalogueDecoder<E> decoder = new CatalogueDecoder<>(catalogue);
        catalogue
                .types()
                .filter(type -> type.visibility() != Visibility.TOLD)
                .forEach(type -> types.put(type.name(), new Own<>(type, decoder)));
    }

    /** The contents of events, by event id and in their order. */
    public Map<String, AuditedContent> of(List<RecordedEvent> events) {
        KeyRing keys = vault.keys(events.stream().map(Contents::keyId).collect(Collectors.toSet()));
        Map<String, AuditedContent> contents = new LinkedHashMap<>();
        events.forEach(event -> contents.put(event.id(), of(event, keys)));
        return contents;
    }

    private AuditedContent of(RecordedEvent event, KeyRing keys) {
        try {
            return of(event, keys.key(keyId(event)));
        } catch (KindNotGranted _) {
            return AuditedContent.none(State.WITHHELD);
        } catch (KeyUnknown | UnreadableEventException _) {
            return AuditedContent.none(State.UNREADABLE);
        } catch (SealBroken _) {
            return AuditedContent.none(State.BROKEN);
        }
    }

    private AuditedContent of(RecordedEvent event, VaultKey key) {
        return switch (key) {
            case KeyDestroyed _ -> AuditedContent.none(State.ERASED);
            case DataKey usable when !kinds.contains(usable.scope().kind()) -> AuditedContent.none(State.WITHHELD);
            case DataKey _ when event.header().origin() != null -> AuditedContent.none(State.TOLD);
            case DataKey usable -> opened(event, usable);
        };
    }

    private AuditedContent opened(RecordedEvent event, DataKey key) {
        SealedField field = SealedField.of(event, log);
        return switch (sealing.open(field.payload(), field.place(), key)) {
            case Opened.Erased _ -> AuditedContent.none(State.ERASED);
            case Opened.Plain plain -> shown(event, plain);
        };
    }

    private AuditedContent shown(RecordedEvent event, Opened.Plain plain) {
        Own<?> own = types.get(event.type());
        if (own == null) {
            return AuditedContent.none(State.UNREADABLE);
        }
        Object read = own.read(event, plain.payload());
        if (inClear) {
            return new AuditedContent(State.SHOWN, Masking.none(read).fields(), plain);
        }
        Masked masked = Masking.of(read);
        // What an earlier revision held and this one dropped could have been words.
        return masked.complete() && own.isCurrent(event)
                ? new AuditedContent(State.SHOWN, masked.fields(), plain)
                : new AuditedContent(State.MASKED, masked.fields(), null);
    }

    private static KeyId keyId(RecordedEvent event) {
        return KeyId.of(event.header().key());
    }
}
