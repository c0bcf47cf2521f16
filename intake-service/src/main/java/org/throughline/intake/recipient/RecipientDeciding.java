package org.throughline.intake.recipient;

import java.util.LinkedHashSet;
import java.util.Set;
import org.throughline.intake.StreamNames;
import org.throughline.intake.recipient.domain.RecipientCommand;
import org.throughline.intake.recipient.domain.RecipientCommand.DescribeRecipient;
import org.throughline.intake.recipient.domain.RecipientCommand.EndRecipient;
import org.throughline.intake.recipient.domain.RecipientCommand.RecordDestruction;
import org.throughline.intake.recipient.domain.RecipientEvent;
import org.throughline.intake.recipient.domain.RecipientEvent.AuditDataDestroyed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClassNamed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdClaimed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdReleased;
import org.throughline.intake.recipient.domain.RecipientEvent.RecipientDescribed;
import org.throughline.intake.recipient.domain.RecipientRefusal;
import org.throughline.intake.recipient.domain.RecipientState;
import org.throughline.intake.recipient.domain.Recipients;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** The register of recipients as the platform runs it. A stream for each client id keeps it to one recipient. */
public final class RecipientDeciding
        implements Deciding<RecipientCommand, RecipientState, RecipientEvent, RecipientRefusal> {
    @Override
    public Class<RecipientCommand> commands() {
        return RecipientCommand.class;
    }

    @Override
    public Catalogue<RecipientEvent> catalogue() {
        return RecipientCatalogue.EVENTS;
    }

    @Override
    public Streams streams(RecipientCommand command) {
        Set<String> clientIds = new LinkedHashSet<>(command.formerClientIds());
        Streams own = Streams.of(StreamNames.recipient(command.recipientId()));
        return switch (command) {
            case DescribeRecipient c -> {
                clientIds.addAll(c.description().clientIds());
                yield own.writing(clientStreams(clientIds))
                        .writing(c.description().classes().stream()
                                .map(StreamNames::recipientClass)
                                .toArray(String[]::new))
                        .reading(c.description().members().stream()
                                .filter(member -> !member.equals(c.recipientId()))
                                .map(StreamNames::recipient)
                                .toArray(String[]::new));
            }
            case EndRecipient _ -> own.writing(clientStreams(clientIds));
            case RecordDestruction _ -> own;
        };
    }

    private static String[] clientStreams(Set<String> clientIds) {
        return clientIds.stream().map(StreamNames::recipientClient).toArray(String[]::new);
    }

    @Override
    public RecipientState initial() {
        return RecipientState.NONE;
    }

    @Override
    public Decision<RecipientEvent, RecipientRefusal> decide(RecipientState state, RecipientCommand command) {
        return Recipients.decide(state, command);
    }

    @Override
    public RecipientState evolve(RecipientState state, RecipientEvent event) {
        return RecipientState.evolve(state, event);
    }

    @Override
    public String streamOf(RecipientEvent event) {
        return switch (event) {
            case RecipientDescribed e -> StreamNames.recipient(e.recipientId());
            case AuditDataDestroyed e -> StreamNames.recipient(e.recipientId());
            case ClientIdClaimed e -> StreamNames.recipientClient(e.clientId());
            case ClientIdReleased e -> StreamNames.recipientClient(e.clientId());
            case ClassNamed e -> StreamNames.recipientClass(e.code());
        };
    }
}
