package org.throughline.scheduling.family.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.family.domain.Family;
import org.throughline.scheduling.family.domain.Family.Member;
import org.throughline.scheduling.family.domain.FamilyDoubt;
import org.throughline.scheduling.family.domain.FamilyFinding;
import org.throughline.scheduling.family.domain.FamilyFinding.Came;
import org.throughline.scheduling.family.domain.Relation;

/** Who of a participant's family comes, or came, to a session; whoever was entered first stands first. */
public record FamilyAnswer(UUID participantId, UUID sessionId, List<Line> members) {

    /**
     * One of them.
     *
     * @param doubts what speaks against them having come
     * @param noted whether it is noted if they came
     * @param arrivedAt when they came, if they did
     * @param leftAt when they left, if they came
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Line(
            UUID memberId,
            Relation relation,
            String name,
            List<FamilyDoubt> doubts,
            boolean noted,
            Optional<Instant> arrivedAt,
            Optional<Instant> leftAt) {
        private static Line of(Member member) {
            Optional<Came> came = member.finding().flatMap(Line::came);
            return new Line(
                    member.expected().memberId(),
                    member.expected().relation(),
                    member.expected().name().value(),
                    member.doubts(),
                    member.finding().isPresent(),
                    came.map(Came::arrivedAt),
                    came.map(Came::leftAt));
        }

        private static Optional<Came> came(FamilyFinding finding) {
            return switch (finding) {
                case Came came -> Optional.of(came);
                case FamilyFinding.StayedAway _ -> Optional.empty();
            };
        }

        @Override
        public String toString() {
            return "Line[redacted]";
        }
    }

    static FamilyAnswer of(UUID participantId, UUID sessionId, Family family) {
        return new FamilyAnswer(
                participantId,
                sessionId,
                family.members().values().stream()
                        .sorted(Comparator.comparing(
                                        (Member member) -> member.expected().expectedAt())
                                .thenComparing(member -> member.expected().memberId()))
                        .map(Line::of)
                        .toList());
    }
}
