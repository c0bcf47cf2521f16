package org.throughline.outcomes.instrument.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.outcomes.instrument.domain.InstrumentCommand.PublishDefinition;
import org.throughline.outcomes.instrument.domain.InstrumentCommand.RetireInstrument;
import org.throughline.outcomes.instrument.domain.InstrumentEvent.InstrumentPublished;
import org.throughline.outcomes.instrument.domain.InstrumentEvent.InstrumentRetired;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.CodeSpelledOtherwise;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.CriticalItemDropped;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.DefinitionUnsound;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.EndInPast;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.FamilyDiffers;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.VersionIsPublished;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.VersionIsRetired;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.VersionNotNext;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.VersionUnknown;
import org.throughline.platform.decider.Decision;

/**
 * An organisation's instruments beside the shipped ones.
 *
 * <p>A version is published once and never changes; a retired one stays readable. An organisation's versions of a shipped
 * instrument, such as one with the wording its licence allows or with another cut, stay in its family and raise every
 * alert that it raises.
 */
public final class Library {
    /** An organisation's own versions of a shipped instrument begin after this one. */
    public static final int SHIPPED_VERSION_MAX = 1_000;

    private Library() {}

    public static Decision<InstrumentEvent, InstrumentRefusal> decide(
            Instruments shipped, Shelf shelf, InstrumentCommand command) {
        return switch (command) {
            case PublishDefinition c -> publish(shipped, shelf, c);
            case RetireInstrument c -> retire(shipped.with(c.code(), shelf), c);
        };
    }

    /** Applies one fact. */
    public static Shelf evolve(Shelf shelf, InstrumentEvent event) {
        return switch (event) {
            case InstrumentPublished e -> shelf.with(e.definition());
            case InstrumentRetired e -> shelf.ending(e.version(), e.endsAt());
        };
    }

    private static Decision<InstrumentEvent, InstrumentRefusal> publish(
            Instruments shipped, Shelf shelf, PublishDefinition c) {
        InstrumentDefinition definition = c.definition();
        List<Flaw> flaws = DefinitionCheck.flaws(definition);
        if (!flaws.isEmpty()) {
            return refuse(new DefinitionUnsound(c.code(), flaws));
        }
        Instruments known = shipped.with(c.code(), shelf);
        Optional<InstrumentDefinition> there = known.find(c.code(), definition.version());
        if (there.isPresent()) {
            return there.get().equals(definition)
                    ? nothingNew()
                    : refuse(new VersionIsPublished(c.code(), definition.version()));
        }
        return misfit(known, shelf, definition)
                .<Decision<InstrumentEvent, InstrumentRefusal>>map(Decision::refuse)
                .orElseGet(() -> accept(new InstrumentPublished(definition, c.by(), c.requestedAt())));
    }

    /** Why it does not go with the versions that are there. */
    private static Optional<InstrumentRefusal> misfit(Instruments known, Shelf shelf, InstrumentDefinition definition) {
        String code = definition.code();
        List<InstrumentDefinition> alike = known.like(code);
        Optional<String> otherSpelling = alike.stream()
                .map(InstrumentDefinition::code)
                .filter(one -> !one.equals(code))
                .findFirst();
        if (otherSpelling.isPresent()) {
            return Optional.of(new CodeSpelledOtherwise(code, otherSpelling.get()));
        }
        List<InstrumentDefinition> shipped =
                alike.stream().filter(one -> !shelf.published().contains(one)).toList();
        int next = next(shipped, shelf);
        if (definition.version() != next) {
            return Optional.of(new VersionNotNext(code, next));
        }
        boolean leavesItsFamily = !shipped.isEmpty() && !isOfAFamily(shipped, definition);
        if (leavesItsFamily || !fits(alike, definition)) {
            return Optional.of(new FamilyDiffers(code, definition.family()));
        }
        return shipped.stream().allMatch(one -> definition.safety().keeps(one.safety()))
                ? Optional.empty()
                : Optional.of(new CriticalItemDropped(code));
    }

    private static int next(List<InstrumentDefinition> shipped, Shelf shelf) {
        return shelf.published().stream()
                        .mapToInt(InstrumentDefinition::version)
                        .max()
                        .orElse(shipped.isEmpty() ? 0 : SHIPPED_VERSION_MAX)
                + 1;
    }

    private static boolean fits(List<InstrumentDefinition> alike, InstrumentDefinition definition) {
        return alike.stream()
                .filter(one -> one.family().equals(definition.family()))
                .allMatch(definition::comparesWith);
    }

    private static boolean isOfAFamily(List<InstrumentDefinition> shipped, InstrumentDefinition definition) {
        return shipped.stream().anyMatch(one -> one.family().equals(definition.family()));
    }

    private static Decision<InstrumentEvent, InstrumentRefusal> retire(Instruments known, RetireInstrument c) {
        Optional<InstrumentDefinition> definition = known.find(c.code(), c.version());
        if (definition.isEmpty()) {
            return refuse(new VersionUnknown(c.code(), c.version()));
        }
        Optional<Instant> end = known.endOf(definition.get());
        if (end.isPresent()) {
            return end.get().equals(c.endsAt()) ? nothingNew() : refuse(new VersionIsRetired(c.code(), c.version()));
        }
        return c.endsAt().isBefore(c.requestedAt())
                ? refuse(new EndInPast(c.code(), c.version()))
                : accept(new InstrumentRetired(c.code(), c.version(), c.endsAt(), c.reason(), c.by(), c.requestedAt()));
    }
}
