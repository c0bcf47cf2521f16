package org.throughline.disclosure.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.disclosure.domain.LedgerCommand;
import org.throughline.disclosure.domain.LedgerEntry;
import org.throughline.disclosure.domain.LedgerEvent.DisclosureRefused;
import org.throughline.disclosure.domain.LedgerEvent.OfService;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerRefusal;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.EventType.Compartment;
import org.throughline.platform.decider.EventType.Details;
import org.throughline.platform.decider.EventType.Visibility;
import org.throughline.platform.decider.Streams;
import org.throughline.platform.privacy.KeyKind;

/**
 * The ledger of one service as the platform runs it.
 *
 * <p>Its entries are about a participant but sealed under the organisation's key: they hold no health information beyond
 * ids and codes, must be there for six years whatever became of the record, and a question about somebody who never was a
 * participant must not make a key for them.
 */
public final class LedgerDeciding implements Deciding<LedgerCommand, LedgerEntry, OfService, LedgerRefusal> {
    private static final KeyKind ORGANISATION = new KeyKind("organisation");

    private final String service;
    private final Catalogue<OfService> catalogue;

    /** Keeps the ledger of the service of that name. */
    public LedgerDeciding(String service) {
        this.service = service;
        this.catalogue = Catalogue.of(
                OfService.class,
                type(disclosed(service), RecordsDisclosed.class, RecordsDisclosed::disclosedAt)
                        .revisedBy(LedgerDeciding::toNoAuthority),
                type(refused(service), DisclosureRefused.class, DisclosureRefused::refusedAt));
    }

    /** What a service calls that something left. */
    public static String disclosed(String service) {
        return service + ".records-disclosed.v1";
    }

    /** What a service calls that something was withheld. */
    public static String refused(String service) {
        return service + ".disclosure-refused.v1";
    }

    private static <T extends OfService> EventType<T> type(
            String name, Class<T> record, Function<T, Instant> happenedAt) {
        return new EventType<>(
                name,
                record,
                Visibility.PUBLISHED,
                new Compartment<>(ORGANISATION, _ -> Optional.empty()),
                new Details<>(
                        event -> Optional.of(event.request().participantId().toString()),
                        happenedAt.andThen(Optional::of)),
                List.of());
    }

    /** Its second revision: a person may have told an authority, and something may have spoken against it. */
    public static ObjectNode toNoAuthority(ObjectNode entry) {
        entry.withArray("authority");
        entry.withArray("objections");
        return entry;
    }

    /** The same of a fact that holds its entry. */
    public static ObjectNode holdingNoAuthority(ObjectNode fact) {
        toNoAuthority(fact.withObject("/disclosure"));
        return fact;
    }

    /** Name of the service. */
    public String service() {
        return service;
    }

    /** Where an entry stands. */
    public static String stream(UUID disclosureId) {
        return "disclosure/" + disclosureId;
    }

    @Override
    public Class<LedgerCommand> commands() {
        return LedgerCommand.class;
    }

    @Override
    public Catalogue<OfService> catalogue() {
        return catalogue;
    }

    @Override
    public Streams streams(LedgerCommand command) {
        return Streams.of(stream(command.disclosureId()));
    }

    @Override
    public LedgerEntry initial() {
        return LedgerEntry.NONE;
    }

    @Override
    public Decision<OfService, LedgerRefusal> decide(LedgerEntry state, LedgerCommand command) {
        return LedgerEntry.decide(state, command);
    }

    @Override
    public LedgerEntry evolve(LedgerEntry state, OfService event) {
        return LedgerEntry.evolve(event);
    }

    @Override
    public String streamOf(OfService event) {
        return stream(event.disclosureId());
    }
}
