package org.throughline.intake.retention.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.retention.domain.RetentionEvent.ClearingConfirmed;
import org.throughline.intake.retention.domain.RetentionEvent.EpisodeEndSeen;
import org.throughline.intake.retention.domain.RetentionEvent.EpisodeSeen;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureApproved;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureBegun;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureCompleted;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureDeclined;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureRequested;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureStopped;
import org.throughline.intake.retention.domain.RetentionEvent.HoldLifted;
import org.throughline.intake.retention.domain.RetentionEvent.HoldPlaced;
import org.throughline.intake.retention.domain.RetentionEvent.LinkSeen;
import org.throughline.intake.retention.domain.RetentionEvent.OfErasure;
import org.throughline.intake.retention.domain.RetentionEvent.OfHold;
import org.throughline.intake.retention.domain.RetentionEvent.OfKeeping;
import org.throughline.intake.retention.domain.RetentionEvent.PersonSeen;
import org.throughline.intake.retention.domain.RetentionEvent.RecordErased;
import org.throughline.intake.retention.domain.RetentionEvent.Seen;
import org.throughline.intake.retention.domain.RetentionEvent.UnlinkSeen;

/**
 * How long one record is kept, and why.
 *
 * @param birthDate once the participant is registered; nothing when the record is gone
 * @param episodes in which programme each was and when it was closed, by its id
 * @param survivors whose record goes on, by the id of a record that was retired
 * @param everLinked both ids of every link there ever was
 * @param holds ever placed, by id
 * @param erasures ever asked for, by id
 */
public record RetentionState(
        Optional<PartialDate> birthDate,
        Map<UUID, Episode> episodes,
        Map<UUID, UUID> survivors,
        Set<UUID> everLinked,
        Map<UUID, Hold> holds,
        Map<UUID, Erasure> erasures) {
    public static final RetentionState NONE =
            new RetentionState(Optional.empty(), Map.of(), Map.of(), Set.of(), Map.of(), Map.of());

    public RetentionState {
        episodes = Map.copyOf(episodes);
        survivors = Map.copyOf(survivors);
        everLinked = Set.copyOf(everLinked);
        holds = Map.copyOf(holds);
        erasures = Map.copyOf(erasures);
    }

    /**
     * An episode.
     *
     * @param closedAt nothing while it is open
     */
    public record Episode(String programme, Optional<Instant> closedAt) {}

    /**
     * A hold.
     *
     * @param lifted once it was
     */
    public record Hold(HoldPlaced placed, Optional<HoldLifted> lifted) {
        /** Whether it still keeps the record. */
        public boolean inForce() {
            return lifted.isEmpty();
        }
    }

    /**
     * An erasure.
     *
     * @param last what became of it last
     * @param services whether each that has to has said that it shows nothing any more, by name; none before it began
     */
    public record Erasure(
            ErasureRequested requested, ErasureStatus status, OfErasure last, Map<String, Boolean> services) {
        public Erasure {
            services = Map.copyOf(services);
        }

        static Erasure of(ErasureRequested requested) {
            return new Erasure(requested, ErasureStatus.REQUESTED, requested, Map.of());
        }

        Erasure after(OfErasure event) {
            return switch (event) {
                case ErasureRequested e -> of(e);
                case ErasureApproved e -> with(ErasureStatus.APPROVED, e);
                case ErasureDeclined e -> with(ErasureStatus.DECLINED, e);
                case ErasureStopped e -> with(ErasureStatus.STOPPED, e);
                case ErasureBegun e -> {
                    Map<String, Boolean> awaited = new HashMap<>();
                    e.services().forEach(service -> awaited.put(service, false));
                    yield new Erasure(requested, ErasureStatus.UNDER_WAY, e, awaited);
                }
                case RecordErased e -> with(ErasureStatus.KEYS_DESTROYED, e);
                case ClearingConfirmed e -> new Erasure(requested, status, e, added(services, e.service(), true));
                case ErasureCompleted e -> with(ErasureStatus.COMPLETE, e);
            };
        }

        private Erasure with(ErasureStatus next, OfErasure event) {
            return new Erasure(requested, next, event, services);
        }

        /** Whether a service has to say something and has not. */
        boolean awaits(String service) {
            return !services.getOrDefault(service, true);
        }

        /** Whether no other service has to. */
        boolean awaitsNobodyBut(String service) {
            return services.entrySet().stream()
                    .allMatch(one -> one.getValue() || one.getKey().equals(service));
        }
    }

    /** The erasure that is not settled, if there is one. There is one at most. */
    Optional<UUID> pending() {
        return erasures.values().stream()
                .filter(one -> one.status().pending())
                .map(one -> one.requested().requestId())
                .findFirst();
    }

    /** The erasure after which keys may be gone, if there is one. */
    Optional<UUID> begun() {
        return erasures.values().stream()
                .filter(one -> one.status().irrevocable())
                .map(one -> one.requested().requestId())
                .findFirst();
    }

    /** The hold that was placed first of those in force. */
    Optional<UUID> holdInForce() {
        return holds.values().stream()
                .filter(Hold::inForce)
                .map(Hold::placed)
                .min(Comparator.comparing(HoldPlaced::placedAt).thenComparing(HoldPlaced::holdId))
                .map(HoldPlaced::holdId);
    }

    Optional<UUID> openEpisode() {
        return episodes.entrySet().stream()
                .filter(one -> one.getValue().closedAt().isEmpty())
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    /** When retention ends by each episode; nothing for one that is open or for which it cannot be said. */
    List<Optional<Instant>> endsAt(Map<String, RetentionPolicy> policies) {
        return episodes.values().stream()
                .map(episode -> endsAt(episode, Optional.ofNullable(policies.get(episode.programme()))))
                .toList();
    }

    private Optional<Instant> endsAt(Episode episode, Optional<RetentionPolicy> numbers) {
        return episode.closedAt()
                .flatMap(closed -> numbers.flatMap(policy -> birthDate.flatMap(born -> policy.endsAt(closed, born))));
    }

    /** Applies one fact. */
    public static RetentionState evolve(RetentionState now, RetentionEvent event) {
        return switch (event) {
            case OfHold e -> now.with(e);
            case OfKeeping _ -> now; // the hold beside it counts
            case OfErasure e -> now.with(e);
            case Seen e -> now.with(e);
        };
    }

    private RetentionState with(OfHold event) {
        Hold next = switch (event) {
            case HoldPlaced e -> new Hold(e, Optional.empty());
            case HoldLifted e -> new Hold(hold(e.holdId()).placed(), Optional.of(e));
        };
        return new RetentionState(
                birthDate, episodes, survivors, everLinked, added(holds, event.holdId(), next), erasures);
    }

    private Hold hold(UUID holdId) {
        return Optional.ofNullable(holds.get(holdId))
                .orElseThrow(() -> new IllegalStateException("a hold was lifted that was never placed: " + holdId));
    }

    private RetentionState with(OfErasure event) {
        Erasure next = event instanceof ErasureRequested requested
                ? Erasure.of(requested)
                : Optional.ofNullable(erasures.get(event.requestId()))
                        .orElseThrow(
                                () -> new IllegalStateException("an erasure nobody asked for: " + event.requestId()))
                        .after(event);
        return new RetentionState(
                birthDate, episodes, survivors, everLinked, holds, added(erasures, event.requestId(), next));
    }

    private RetentionState with(Seen seen) {
        return switch (seen) {
            case PersonSeen e ->
                new RetentionState(
                        Optional.of(e.details().birthDate()), episodes, survivors, everLinked, holds, erasures);
            case EpisodeSeen e -> with(e.episodeId(), new Episode(e.programme(), Optional.empty()));
            case EpisodeEndSeen e -> with(e.episodeId(), new Episode(e.programme(), Optional.of(e.freedAt())));
            case LinkSeen e -> {
                Set<UUID> more = new HashSet<>(everLinked);
                more.add(e.retiredId());
                more.add(e.survivorId());
                yield new RetentionState(
                        birthDate, episodes, added(survivors, e.retiredId(), e.survivorId()), more, holds, erasures);
            }
            case UnlinkSeen e -> {
                Map<UUID, UUID> less = new HashMap<>(survivors);
                less.remove(e.retiredId());
                yield new RetentionState(birthDate, episodes, less, everLinked, holds, erasures);
            }
        };
    }

    private RetentionState with(UUID episodeId, Episode episode) {
        return new RetentionState(
                birthDate, added(episodes, episodeId, episode), survivors, everLinked, holds, erasures);
    }

    private static <K, V> Map<K, V> added(Map<K, V> map, K key, V value) {
        Map<K, V> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
