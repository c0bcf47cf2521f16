package org.throughline.intake.retention.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.retention.domain.RetentionCommand.ApproveErasure;
import org.throughline.intake.retention.domain.RetentionCommand.BeginErasure;
import org.throughline.intake.retention.domain.RetentionCommand.ConfirmClearing;
import org.throughline.intake.retention.domain.RetentionCommand.DeclineErasure;
import org.throughline.intake.retention.domain.RetentionCommand.LiftHold;
import org.throughline.intake.retention.domain.RetentionCommand.OfErasure;
import org.throughline.intake.retention.domain.RetentionCommand.PlaceHold;
import org.throughline.intake.retention.domain.RetentionCommand.RecordDestruction;
import org.throughline.intake.retention.domain.RetentionCommand.RequestErasure;
import org.throughline.intake.retention.domain.RetentionCommand.ReviewErasure;
import org.throughline.intake.retention.domain.RetentionEvent.ClearingConfirmed;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureApproved;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureBegun;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureCompleted;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureDeclined;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureRequested;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureStopped;
import org.throughline.intake.retention.domain.RetentionEvent.HoldLifted;
import org.throughline.intake.retention.domain.RetentionEvent.HoldPlaced;
import org.throughline.intake.retention.domain.RetentionEvent.RecordErased;
import org.throughline.intake.retention.domain.RetentionEvent.RecordKept;
import org.throughline.intake.retention.domain.RetentionEvent.RecordKeptNoLonger;
import org.throughline.intake.retention.domain.RetentionRefusal.ApproverIsRequester;
import org.throughline.intake.retention.domain.RetentionRefusal.EpisodeIsOpen;
import org.throughline.intake.retention.domain.RetentionRefusal.EpisodeUnknown;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasureHasBegun;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasureIdTaken;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasureIsDecided;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasurePending;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasureUnknown;
import org.throughline.intake.retention.domain.RetentionRefusal.Hindered;
import org.throughline.intake.retention.domain.RetentionRefusal.HoldIdTaken;
import org.throughline.intake.retention.domain.RetentionRefusal.HoldIsInForce;
import org.throughline.intake.retention.domain.RetentionRefusal.HoldUnknown;
import org.throughline.intake.retention.domain.RetentionRefusal.ParticipantUnknown;
import org.throughline.intake.retention.domain.RetentionRefusal.PersonIsInIntake;
import org.throughline.intake.retention.domain.RetentionRefusal.RecordsAreLinked;
import org.throughline.intake.retention.domain.RetentionRefusal.RetentionIsNotCounted;
import org.throughline.intake.retention.domain.RetentionRefusal.RetentionRuns;
import org.throughline.intake.retention.domain.RetentionState.Erasure;
import org.throughline.intake.retention.domain.RetentionState.Hold;
import org.throughline.platform.decider.Decision;

/**
 * The rules of keeping and erasing a record: a hold, on the record or on one of its episodes, keeps all of it; nobody erases
 * alone; what spoke against an erasure when it was asked for is looked at again when it is approved and when it begins, and a
 * last time before the first key is destroyed; from there it goes on to its end.
 */
public final class Retentions {
    private Retentions() {}

    /** Grants or refuses a request. */
    public static Decision<RetentionEvent, RetentionRefusal> decide(RetentionState state, RetentionCommand command) {
        return switch (command) {
            case PlaceHold c -> place(state, c);
            case LiftHold c -> lift(state, c);
            case RequestErasure c -> request(state, c);
            case OfErasure c ->
                Optional.ofNullable(state.erasures().get(c.requestId()))
                        .map(erasure -> onErasure(state, erasure, c))
                        .orElseGet(() -> refuse(new ErasureUnknown(c.requestId())));
        };
    }

    private static Decision<RetentionEvent, RetentionRefusal> place(RetentionState state, PlaceHold c) {
        HoldPlaced placed = placed(c);
        Hold known = state.holds().get(c.holdId());
        if (known != null) {
            return same(known.placed(), placed) ? nothingNew() : refuse(new HoldIdTaken(c.holdId()));
        }
        if (state.birthDate().isEmpty()) {
            return refuse(new ParticipantUnknown(c.participantId()));
        }
        if (state.begun().isPresent()) {
            return refuse(new ErasureHasBegun(state.begun().get()));
        }
        return c.terms()
                .episodeId()
                .filter(episode -> !state.episodes().containsKey(episode))
                .<Decision<RetentionEvent, RetentionRefusal>>map(unknown -> refuse(new EpisodeUnknown(unknown)))
                .orElseGet(() -> accept(placed, new RecordKept(c.participantId(), c.holdId(), c.requestedAt())));
    }

    private static HoldPlaced placed(PlaceHold c) {
        return new HoldPlaced(
                c.participantId(),
                c.holdId(),
                c.terms().episodeId().stream().toList(),
                c.terms().authority(),
                c.terms().reason(),
                c.terms().reference(),
                c.requestedAt(),
                c.requestedBy());
    }

    private static boolean same(HoldPlaced one, HoldPlaced other) {
        return one.episodeIds().equals(other.episodeIds())
                && one.authority() == other.authority()
                && one.reason() == other.reason()
                && one.reference().equals(other.reference());
    }

    private static Decision<RetentionEvent, RetentionRefusal> lift(RetentionState state, LiftHold c) {
        Hold known = state.holds().get(c.holdId());
        if (known == null) {
            return refuse(new HoldUnknown(c.holdId()));
        }
        return known.inForce()
                ? accept(
                        new HoldLifted(c.participantId(), c.holdId(), c.reference(), c.requestedAt(), c.requestedBy()),
                        new RecordKeptNoLonger(c.participantId(), c.holdId(), c.requestedAt()))
                : nothingNew();
    }

    private static Decision<RetentionEvent, RetentionRefusal> request(RetentionState state, RequestErasure c) {
        Erasure known = state.erasures().get(c.requestId());
        if (known != null) {
            boolean same = known.requested().ground() == c.ground()
                    && known.requested().authority().equals(c.authority());
            return same ? nothingNew() : refuse(new ErasureIdTaken(c.requestId()));
        }
        if (state.birthDate().isEmpty()) {
            return refuse(new ParticipantUnknown(c.participantId()));
        }
        Optional<RetentionRefusal> settled = state.begun()
                .<RetentionRefusal>map(ErasureHasBegun::new)
                .or(() -> state.pending().map(ErasurePending::new));
        if (settled.isPresent()) {
            return refuse(settled.get());
        }
        return against(state, c, c.ground(), c.circumstances(), c.requestedAt())
                .<Decision<RetentionEvent, RetentionRefusal>>map(Decision::refuse)
                .orElseGet(() -> accept(new ErasureRequested(
                        c.participantId(),
                        c.requestId(),
                        c.ground(),
                        c.authority(),
                        c.requestedAt(),
                        c.requestedBy(),
                        c.circumstances().version())));
    }

    /**
     * What speaks against an erasure, whoever asks. That the person is in intake does not stop a court; the time that has to
     * pass counts for those that rest on it only.
     */
    private static Optional<Hindered> against(
            RetentionState state, OfErasure c, ErasureGround ground, Circumstances circumstances, Instant at) {
        UUID participantId = c.participantId();
        if (!state.survivors().isEmpty() || isLinkedUnread(state, participantId, circumstances)) {
            return Optional.of(new RecordsAreLinked(participantId));
        }
        Optional<Hindered> kept = circumstances.together(state).stream()
                .flatMap(record -> keeping(record).stream())
                .findFirst();
        if (kept.isPresent() || ground == ErasureGround.COURT_ORDER) {
            return kept;
        }
        if (circumstances.inIntake()) {
            return Optional.of(new PersonIsInIntake(participantId));
        }
        return ground == ErasureGround.RETENTION_ENDED
                ? running(participantId, circumstances.endsAt(state), at)
                : Optional.empty();
    }

    private static Optional<Hindered> keeping(RetentionState record) {
        return record.openEpisode()
                .<Hindered>map(EpisodeIsOpen::new)
                .or(() -> record.holdInForce().map(HoldIsInForce::new));
    }

    /** Whether it was linked with a record that nobody looked at. */
    private static boolean isLinkedUnread(RetentionState state, UUID participantId, Circumstances circumstances) {
        return state.everLinked().stream()
                .anyMatch(id -> !id.equals(participantId)
                        && !circumstances.linkedBefore().containsKey(id));
    }

    private static Optional<Hindered> running(UUID participantId, Optional<Instant> end, Instant at) {
        if (end.isEmpty()) {
            return Optional.of(new RetentionIsNotCounted(participantId));
        }
        return end.filter(at::isBefore).map(later -> new RetentionRuns(participantId, later));
    }

    private static Decision<RetentionEvent, RetentionRefusal> onErasure(
            RetentionState state, Erasure erasure, OfErasure command) {
        return switch (command) {
            case RequestErasure c -> request(state, c);
            case ApproveErasure c -> approve(state, erasure, c);
            case DeclineErasure c -> decline(erasure, c);
            case BeginErasure c -> begin(state, erasure, c);
            case ReviewErasure c -> review(state, erasure, c);
            case RecordDestruction c ->
                erasure.status() == ErasureStatus.UNDER_WAY
                        ? accept(new RecordErased(c.participantId(), c.requestId(), c.keys(), c.requestedAt()))
                        : nothingNew();
            case ConfirmClearing c -> confirm(erasure, c);
        };
    }

    private static Decision<RetentionEvent, RetentionRefusal> approve(
            RetentionState state, Erasure erasure, ApproveErasure c) {
        if (erasure.status() != ErasureStatus.REQUESTED) {
            return erasure.last() instanceof ErasureApproved before
                            && before.approvedBy().equals(c.requestedBy())
                    ? nothingNew()
                    : refuse(new ErasureIsDecided(c.requestId(), erasure.status()));
        }
        if (erasure.requested().requestedBy().equals(c.requestedBy())) {
            return refuse(new ApproverIsRequester(c.requestId()));
        }
        return against(state, c, erasure.requested().ground(), c.circumstances(), c.requestedAt())
                .<Decision<RetentionEvent, RetentionRefusal>>map(Decision::refuse)
                .orElseGet(() -> accept(new ErasureApproved(
                        c.participantId(),
                        c.requestId(),
                        c.requestedAt(),
                        c.requestedBy(),
                        c.circumstances().version())));
    }

    private static Decision<RetentionEvent, RetentionRefusal> decline(Erasure erasure, DeclineErasure c) {
        return switch (erasure.status()) {
            case REQUESTED ->
                accept(new ErasureDeclined(
                        c.participantId(), c.requestId(), c.reason(), c.requestedAt(), c.requestedBy()));
            case DECLINED -> nothingNew();
            case APPROVED, STOPPED, UNDER_WAY, KEYS_DESTROYED, COMPLETE ->
                refuse(new ErasureIsDecided(c.requestId(), erasure.status()));
        };
    }

    private static Decision<RetentionEvent, RetentionRefusal> begin(
            RetentionState state, Erasure erasure, BeginErasure c) {
        if (erasure.status() != ErasureStatus.APPROVED) {
            return nothingNew();
        }
        String version = c.circumstances().version();
        return against(state, c, erasure.requested().ground(), c.circumstances(), c.requestedAt())
                .<Decision<RetentionEvent, RetentionRefusal>>map(hindered -> accept(new ErasureStopped(
                        c.participantId(), c.requestId(), hindered.obstacle(), c.requestedAt(), version)))
                .orElseGet(() -> accept(new ErasureBegun(
                        c.participantId(),
                        c.requestId(),
                        c.services().stream().sorted().toList(),
                        c.requestedAt(),
                        version)));
    }

    private static Decision<RetentionEvent, RetentionRefusal> review(
            RetentionState state, Erasure erasure, ReviewErasure c) {
        if (erasure.status() != ErasureStatus.UNDER_WAY) {
            return nothingNew();
        }
        Circumstances circumstances = c.circumstances();
        return against(state, c, erasure.requested().ground(), circumstances, c.requestedAt())
                .<Decision<RetentionEvent, RetentionRefusal>>map(hindered -> accept(new ErasureStopped(
                        c.participantId(),
                        c.requestId(),
                        hindered.obstacle(),
                        c.requestedAt(),
                        circumstances.version())))
                .orElseGet(Decision::nothingNew);
    }

    private static Decision<RetentionEvent, RetentionRefusal> confirm(Erasure erasure, ConfirmClearing c) {
        if (erasure.status() != ErasureStatus.KEYS_DESTROYED || !erasure.awaits(c.service())) {
            return nothingNew();
        }
        ClearingConfirmed confirmed =
                new ClearingConfirmed(c.participantId(), c.requestId(), c.service(), c.requestedAt());
        return erasure.awaitsNobodyBut(c.service())
                ? accept(confirmed, new ErasureCompleted(c.participantId(), c.requestId(), c.requestedAt()))
                : accept(confirmed);
    }
}
