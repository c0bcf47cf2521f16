package org.throughline.intake.retention.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an erasure is decided under beside what stands in the streams of the record, read when it is decided.
 *
 * @param version of the numbers that hold where it is not known which programme takes somebody
 * @param programmes how long each programme keeps records, by its code; those in which an episode of the record was
 * @param inIntake whether something on the way into care was recorded after the last episode was closed, or without one
 * @param linkedBefore the records this one was ever linked with, by the participant's id
 */
public record Circumstances(
        String version,
        Map<String, RetentionPolicy> programmes,
        boolean inIntake,
        Map<UUID, RetentionState> linkedBefore) {
    public Circumstances {
        programmes = Map.copyOf(programmes);
        linkedBefore = Map.copyOf(linkedBefore);
    }

    /** The record and those it was ever linked with: what was known of one may be about the other. */
    List<RetentionState> together(RetentionState own) {
        return Stream.concat(Stream.of(own), linkedBefore.values().stream()).toList();
    }

    /**
     * When retention ends: by the numbers of each episode's own programme, the latest of all ends. Nothing if there was no
     * episode, or if for one of them it cannot be said.
     */
    public Optional<Instant> endsAt(RetentionState own) {
        List<Optional<Instant>> ends = together(own).stream()
                .flatMap(record -> record.endsAt(programmes).stream())
                .toList();
        return ends.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : ends.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
