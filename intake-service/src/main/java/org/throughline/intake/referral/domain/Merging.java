package org.throughline.intake.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.intake.referral.domain.ReferralEvent.MergeStated;

/** That the sender made one record of two is kept for a person to look at; here nothing is made one. */
final class Merging {
    private Merging() {}

    /** At most one fact: the merges that were not stated before. */
    static List<ReferralEvent> news(
            Referral referral, UUID referralId, UUID participantId, ReceivedPerson person, Instant at) {
        List<StatedMerge> news = person.merges().stream()
                .flatMap(merge -> stated(merge, referral.people()))
                .filter(merge -> referral.updates().merges().stream().noneMatch(merge::says))
                .toList();
        return news.isEmpty() ? List.of() : List.of(new MergeStated(referralId, participantId, news, at));
    }

    private static Stream<StatedMerge> stated(ReceivedMerge merge, People people) {
        List<UUID> meant = merge.tokens().stream()
                .map(people.claims()::get)
                .filter(Objects::nonNull)
                .toList();
        return DroppedIdentifiers.removedFrom(List.of(merge.other())).stream()
                .map(other -> new StatedMerge(merge.direction(), other, meant));
    }
}
