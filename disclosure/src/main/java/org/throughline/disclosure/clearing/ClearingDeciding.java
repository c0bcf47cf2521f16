package org.throughline.disclosure.clearing;

import java.util.UUID;
import org.throughline.disclosure.domain.Clearing;
import org.throughline.disclosure.domain.ClearingCommand;
import org.throughline.disclosure.domain.ClearingEvent;
import org.throughline.disclosure.domain.ClearingEvent.RecordCleared;
import org.throughline.disclosure.domain.ClearingRefusal;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.Streams;
import org.throughline.platform.privacy.KeyKind;

/** What one service has cleared, as the platform runs it. It outlives the records it speaks of. */
public final class ClearingDeciding implements Deciding<ClearingCommand, Clearing, ClearingEvent, ClearingRefusal> {
    static final KeyKind ORGANISATION = new KeyKind("organisation");

    private final Catalogue<ClearingEvent> catalogue;
    private final String service;

    /** Of the service of that name. */
    public ClearingDeciding(String service) {
        this.service = service;
        this.catalogue = Catalogue.of(
                ClearingEvent.class,
                EventType.published(cleared(service), RecordCleared.class, ORGANISATION)
                        .outliving(event -> event.participantId().toString())
                        .happenedAt(RecordCleared::clearedAt));
    }

    String service() {
        return service;
    }

    /** What a service calls that it has cleared a record. */
    public static String cleared(String service) {
        return service + ".record-cleared.v1";
    }

    /** Where that stands. */
    public static String stream(UUID participantId) {
        return "participant/" + participantId + "/clearing";
    }

    @Override
    public Class<ClearingCommand> commands() {
        return ClearingCommand.class;
    }

    @Override
    public Catalogue<ClearingEvent> catalogue() {
        return catalogue;
    }

    @Override
    public Streams streams(ClearingCommand command) {
        return Streams.of(stream(command.participantId()));
    }

    @Override
    public Clearing initial() {
        return Clearing.NONE;
    }

    @Override
    public Decision<ClearingEvent, ClearingRefusal> decide(Clearing state, ClearingCommand command) {
        return Clearing.decide(state, command);
    }

    @Override
    public Clearing evolve(Clearing state, ClearingEvent event) {
        return Clearing.evolve(event);
    }

    @Override
    public String streamOf(ClearingEvent event) {
        return stream(event.participantId());
    }
}
