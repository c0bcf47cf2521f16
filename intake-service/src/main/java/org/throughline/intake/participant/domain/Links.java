package org.throughline.intake.participant.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.intake.participant.domain.LinkCommand.LinkParticipants;
import org.throughline.intake.participant.domain.LinkCommand.UnlinkParticipants;
import org.throughline.intake.participant.domain.LinkEvent.DuplicateGivenBack;
import org.throughline.intake.participant.domain.LinkEvent.DuplicateTakenIn;
import org.throughline.intake.participant.domain.LinkEvent.ErasureBegunSeen;
import org.throughline.intake.participant.domain.LinkEvent.ErasureStoppedSeen;
import org.throughline.intake.participant.domain.LinkEvent.FreedSeen;
import org.throughline.intake.participant.domain.LinkEvent.OpenedSeen;
import org.throughline.intake.participant.domain.LinkEvent.ParticipantsLinked;
import org.throughline.intake.participant.domain.LinkEvent.ParticipantsUnlinked;
import org.throughline.intake.participant.domain.LinkEvent.RegisteredSeen;
import org.throughline.intake.participant.domain.LinkRefusal.AlreadyRetired;
import org.throughline.intake.participant.domain.LinkRefusal.LinkedBeingErased;
import org.throughline.intake.participant.domain.LinkRefusal.LinkedToItself;
import org.throughline.intake.participant.domain.LinkRefusal.LinkedUnknown;
import org.throughline.intake.participant.domain.LinkRefusal.NotLinked;
import org.throughline.intake.participant.domain.LinkRefusal.RetiredSurvives;
import org.throughline.intake.participant.domain.LinkRefusal.SurvivorRetired;
import org.throughline.platform.decider.Decision;

/**
 * Which participants are one person. A link is one step, from the retired to the survivor, and may be undone.
 *
 * @param known participants there are
 * @param survivors whom a retired participant is linked to
 * @param open programmes in which somebody has an open episode
 * @param beingErased participants whose record is
 */
public record Links(Set<UUID> known, Map<UUID, UUID> survivors, Map<UUID, Set<String>> open, Set<UUID> beingErased) {
    public static final Links NONE = new Links(Set.of(), Map.of(), Map.of(), Set.of());

    public Links {
        known = Set.copyOf(known);
        survivors = Map.copyOf(survivors);
        open = Map.copyOf(open);
        beingErased = Set.copyOf(beingErased);
    }

    /** Grants or refuses a request. */
    public static Decision<LinkEvent, LinkRefusal> decide(Links links, LinkCommand command) {
        Optional<LinkRefusal> refusal = links.unknown(command);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        return switch (command) {
            case LinkParticipants c -> links.link(c);
            case UnlinkParticipants c -> links.unlink(c);
        };
    }

    private Optional<LinkRefusal> unknown(LinkCommand c) {
        if (!known.contains(c.survivorId())) {
            return Optional.of(new LinkedUnknown(c.survivorId()));
        }
        return known.contains(c.retiredId()) ? Optional.empty() : Optional.of(new LinkedUnknown(c.retiredId()));
    }

    private Decision<LinkEvent, LinkRefusal> link(LinkParticipants c) {
        if (c.survivorId().equals(c.retiredId())) {
            return refuse(new LinkedToItself(c.survivorId()));
        }
        if (linked(c)) {
            return nothingNew();
        }
        if (beingErased.contains(c.survivorId()) || beingErased.contains(c.retiredId())) {
            return refuse(new LinkedBeingErased(beingErased.contains(c.survivorId()) ? c.survivorId() : c.retiredId()));
        }
        if (survivors.containsKey(c.retiredId())) {
            return refuse(new AlreadyRetired(c.retiredId()));
        }
        if (survivors.containsKey(c.survivorId())) {
            return refuse(new SurvivorRetired(c.survivorId()));
        }
        if (survivors.containsValue(c.retiredId())) {
            return refuse(new RetiredSurvives(c.retiredId()));
        }
        return accept(
                new ParticipantsLinked(c.survivorId(), c.retiredId(), c.requestedAt()),
                new DuplicateTakenIn(
                        c.survivorId(), c.retiredId(), c.reason(), openInBoth(c), c.requestedBy(), c.requestedAt()));
    }

    private Decision<LinkEvent, LinkRefusal> unlink(UnlinkParticipants c) {
        return linked(c)
                ? accept(
                        new ParticipantsUnlinked(c.survivorId(), c.retiredId(), c.requestedAt()),
                        new DuplicateGivenBack(
                                c.survivorId(), c.retiredId(), c.reason(), c.requestedBy(), c.requestedAt()))
                : refuse(new NotLinked(c.retiredId()));
    }

    private boolean linked(LinkCommand c) {
        return c.survivorId().equals(survivors.get(c.retiredId()));
    }

    /** It has happened that one person is treated twice; that is no reason not to say so. */
    private List<String> openInBoth(LinkCommand c) {
        Set<String> both = new TreeSet<>(open.getOrDefault(c.survivorId(), Set.of()));
        both.retainAll(open.getOrDefault(c.retiredId(), Set.of()));
        return List.copyOf(both);
    }

    /** Applies one fact. */
    public static Links evolve(Links now, LinkEvent event) {
        return switch (event) {
            case RegisteredSeen e -> now.knowing(e.participantId());
            case OpenedSeen e -> now.opened(e);
            case FreedSeen e -> now.freed(e);
            case ErasureBegunSeen e -> now.erasing(e.participantId());
            case ErasureStoppedSeen e -> now.keeping(e.participantId());
            case ParticipantsLinked e -> now.linked(e.retiredId(), e.survivorId());
            case DuplicateTakenIn e -> now.linked(e.retiredId(), e.survivorId());
            case ParticipantsUnlinked e -> now.unlinked(e.retiredId());
            case DuplicateGivenBack e -> now.unlinked(e.retiredId());
        };
    }

    private Links knowing(UUID participantId) {
        Set<UUID> more = new HashSet<>(known);
        more.add(participantId);
        return new Links(more, survivors, open, beingErased);
    }

    private Links erasing(UUID participantId) {
        Set<UUID> more = new HashSet<>(beingErased);
        more.add(participantId);
        return new Links(known, survivors, open, more);
    }

    private Links keeping(UUID participantId) {
        Set<UUID> less = new HashSet<>(beingErased);
        less.remove(participantId);
        return new Links(known, survivors, open, less);
    }

    private Links opened(OpenedSeen event) {
        Set<String> programmes = new HashSet<>(open.getOrDefault(event.participantId(), Set.of()));
        programmes.add(event.programme());
        return opened(event.participantId(), programmes);
    }

    private Links freed(FreedSeen event) {
        Set<String> programmes = new HashSet<>(open.getOrDefault(event.participantId(), Set.of()));
        programmes.remove(event.programme());
        return opened(event.participantId(), programmes);
    }

    private Links opened(UUID participantId, Set<String> programmes) {
        Map<UUID, Set<String>> more = new HashMap<>(open);
        more.put(participantId, Set.copyOf(programmes));
        return new Links(known, survivors, more, beingErased);
    }

    private Links linked(UUID retiredId, UUID survivorId) {
        Map<UUID, UUID> more = new HashMap<>(survivors);
        more.put(retiredId, survivorId);
        return new Links(known, more, open, beingErased);
    }

    private Links unlinked(UUID retiredId) {
        Map<UUID, UUID> less = new HashMap<>(survivors);
        less.remove(retiredId);
        return new Links(known, less, open, beingErased);
    }
}
