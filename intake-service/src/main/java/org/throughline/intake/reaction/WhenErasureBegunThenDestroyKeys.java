package org.throughline.intake.reaction;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.Compartments;
import org.throughline.intake.participant.ParticipantDeciding;
import org.throughline.intake.participant.domain.ParticipantCommand;
import org.throughline.intake.participant.domain.ParticipantCommand.ReleaseTraces;
import org.throughline.intake.participant.domain.ParticipantRefusal;
import org.throughline.intake.referral.view.EverKnownBy;
import org.throughline.intake.retention.RetentionDeciding;
import org.throughline.intake.retention.domain.ErasureGround;
import org.throughline.intake.retention.domain.ErasureStatus;
import org.throughline.intake.retention.domain.RetentionCommand;
import org.throughline.intake.retention.domain.RetentionCommand.RecordDestruction;
import org.throughline.intake.retention.domain.RetentionCommand.ReviewErasure;
import org.throughline.intake.retention.domain.RetentionEvent;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureBegun;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureRequested;
import org.throughline.intake.retention.domain.RetentionRefusal;
import org.throughline.intake.retention.view.CircumstancesQuery;
import org.throughline.intake.retention.view.RetentionHistory;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.privacy.DestructionOrder;
import org.throughline.platform.privacy.Erasure;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.ServiceRuntime;

/**
 * An erasure has begun and nothing speaks against it, so nobody is taken for the person any more, their keys are
 * destroyed, and that is told. From the order on nothing is added under the keys; it is carried out once every process of
 * the deployment has seen it, until which all of this is done again, as it is after a crash.
 */
public final class WhenErasureBegunThenDestroyKeys implements Reaction<RetentionEvent> {
    private static final String NAME = "when-erasure-begun-then-destroy-keys";
    private static final List<KeyKind> OF_A_PERSON = List.of(Compartments.IDENTITY, Compartments.CLINICAL);

    private final Decider<RetentionCommand, RetentionRefusal> retentions;
    private final Decider<ParticipantCommand, ParticipantRefusal> participants;
    private final RetentionHistory history;
    private final CircumstancesQuery circumstances;
    private final EverKnownBy everKnownBy;
    private final Vault vault;
    private final Erasure erasure;

    /**
     * Sends to whoever keeps records, and orders destruction from the vault.
     *
     * @param zone whose calendar years are counted in
     */
    public WhenErasureBegunThenDestroyKeys(ServiceRuntime runtime, RetentionDeciding deciding, ZoneId zone) {
        this.retentions = runtime.decider(deciding);
        this.participants = runtime.decider(new ParticipantDeciding());
        this.history = new RetentionHistory(runtime);
        this.circumstances = new CircumstancesQuery(runtime, zone);
        this.everKnownBy = new EverKnownBy(runtime);
        this.vault = runtime.records().vault();
        this.erasure = runtime.records().erasure();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<RetentionEvent> recorded) {
        if (recorded.event() instanceof ErasureBegun begun) {
            Set<KeyId> keys = keys(begun.participantId(), recorded.organisation());
            if (!erasure.isOrdered(begun.requestId()) && hasStopped(begun, recorded)) {
                return;
            }
            releaseTraces(begun, recorded);
            erasure.erase(begun.requestId(), order(begun, keys, recorded.organisation()));
            RecordDestruction command = new RecordDestruction(
                    begun.participantId(),
                    begun.requestId(),
                    keys.stream().map(KeyId::toString).sorted().toList(),
                    recorded.stored().recordedAt());
            Reacting.settle(
                    retentions.handle(
                            command, Reacting.envelope(NAME, recorded.stored(), "destroyed", begun.policyVersion())),
                    _ -> false);
        }
    }

    /** Whether something has come to speak against it since it began; while no key was ordered to go, that stops it. */
    private boolean hasStopped(ErasureBegun begun, Recorded<RetentionEvent> recorded) {
        ReviewErasure command = new ReviewErasure(
                begun.participantId(),
                begun.requestId(),
                circumstances.of(begun.participantId(), recorded.organisation(), begun.begunAt()),
                recorded.stored().recordedAt());
        Reacting.settle(
                retentions.handle(command, Reacting.envelope(NAME, recorded.stored(), "review", begun.policyVersion())),
                _ -> false);
        return history.erasure(begun.participantId(), begun.requestId(), recorded.organisation())
                        .status()
                == ErasureStatus.STOPPED;
    }

    /** Of a person whose keys are gone nothing is found, which is so when it was done before. */
    private void releaseTraces(ErasureBegun begun, Recorded<RetentionEvent> recorded) {
        EverKnownBy.Traces traces = everKnownBy.of(begun.participantId(), recorded.organisation());
        ReleaseTraces command = new ReleaseTraces(
                begun.participantId(),
                traces.identifiers(),
                traces.persons(),
                "reaction:" + NAME,
                recorded.stored().recordedAt());
        Reacting.settle(
                participants.handle(
                        command, Reacting.envelope(NAME, recorded.stored(), "release", begun.policyVersion())),
                _ -> false);
    }

    /** A key there is none of is made and destroyed too, so that none is made later. */
    private Set<KeyId> keys(UUID participantId, String organisation) {
        Set<KeyId> keys = new LinkedHashSet<>();
        for (KeyKind kind : OF_A_PERSON) {
            keys.add(vault.keyFor(new KeyScope(organisation, kind, participantId.toString()))
                    .id());
        }
        return keys;
    }

    private DestructionOrder order(ErasureBegun begun, Set<KeyId> keys, String organisation) {
        ErasureRequested requested = history.erasure(begun.participantId(), begun.requestId(), organisation)
                .requested();
        ErasureGround ground = requested.ground();
        return new DestructionOrder(
                keys,
                requested.authority().value(),
                ground.name(),
                // Who that was stands in the log; an id of a token may look otherwise than the vault takes.
                "erasure:" + begun.requestId(),
                requested.requestedAt());
    }
}
