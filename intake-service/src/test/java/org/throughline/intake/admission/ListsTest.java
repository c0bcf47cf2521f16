package org.throughline.intake.admission;

import static org.throughline.intake.admission.AdmissionFixture.CLERK;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.POLICY;
import static org.throughline.intake.admission.AdmissionFixture.REASON;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;
import static org.throughline.intake.admission.AdmissionFixture.ZONE;
import static org.throughline.intake.admission.AdmissionFixture.day;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHeld;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeReopened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeResumed;
import org.throughline.intake.admission.domain.AdmissionEvent.OfEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.admission.domain.Priority;
import org.throughline.intake.admission.domain.WaitlistEvent;
import org.throughline.intake.admission.domain.WaitlistEvent.Cause;
import org.throughline.intake.admission.domain.WaitlistEvent.OfEntry;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferAccepted;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferDeclined;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferExpired;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferMade;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistPlaced;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistPlacementExplained;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistRemoved;
import org.throughline.intake.admission.view.EpisodesProjection;
import org.throughline.intake.admission.view.WaitlistProjection;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;

class ListsTest {

    static Stream<Long> seeds() {
        return Seeds.upTo(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_episodes_give_the_same_list(long seed) {
        Random random = new Random(seed);
        List<Recorded<AdmissionEvent>> history = new ArrayList<>();
        for (int episode = 0; episode < 8; episode++) {
            history.add(recorded(admitted(new UUID(5, episode)), history.size() + 1));
        }
        for (int i = 0; i < 60; i++) {
            history.add(recorded(later(new UUID(5, random.nextInt(8)), random), history.size() + 1));
        }
        new ShuffledDelivery<>(new EpisodesProjection(), history).holds(seed);
    }

    private static OfEpisode admitted(UUID episode) {
        return new ParticipantAdmitted(
                PERSON, episode, "adult-iop", "2.1", TRACK, "north", ZONE, NOON, "clinician-a", true);
    }

    private static OfEpisode later(UUID episode, Random random) {
        Instant at = NOON.plusSeconds(random.nextInt(1_000_000));
        return switch (random.nextInt(4)) {
            case 0 -> new EpisodeClosed(PERSON, episode, "COMPLETED", at);
            case 1 -> new EpisodeReopened(PERSON, episode, at, POLICY.version());
            case 2 -> new EpisodeHeld(PERSON, episode, day(at), day(at).plusDays(3), ZONE, at, POLICY.version());
            default -> new EpisodeResumed(PERSON, episode, day(at), at, POLICY.version());
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_participants_give_the_same_waitlist(long seed) {
        Random random = new Random(seed);
        List<Recorded<WaitlistEvent>> history = new ArrayList<>();
        for (int who = 0; who < 8; who++) {
            UUID entry = new UUID(6, who);
            UUID person = new UUID(7, who);
            history.add(recorded(new WaitlistPlaced(person, entry, TRACK, NOON, POLICY.version()), history.size() + 1));
            history.add(recorded(
                    new WaitlistPlacementExplained(person, entry, "adult-iop", Priority.ROUTINE, who, REASON, CLERK),
                    history.size() + 1));
        }
        for (int i = 0; i < 60; i++) {
            history.add(recorded(later(random.nextInt(8), random), history.size() + 1));
        }
        new ShuffledDelivery<>(new WaitlistProjection(), history).holds(seed);
    }

    private static OfEntry later(int who, Random random) {
        UUID entry = new UUID(6, who);
        UUID person = new UUID(7, who);
        return switch (random.nextInt(5)) {
            case 0 -> new WaitlistOfferMade(person, entry, NOON, List.of(), CLERK, NOON, POLICY.version());
            case 1 -> new WaitlistOfferAccepted(person, entry, CLERK, NOON);
            case 2 -> new WaitlistOfferDeclined(person, entry, REASON, CLERK, NOON);
            case 3 -> new WaitlistOfferExpired(person, entry, NOON);
            default -> new WaitlistRemoved(person, entry, TRACK, Cause.WITHDREW, NOON);
        };
    }

    private static Recorded<AdmissionEvent> recorded(OfEpisode event, long position) {
        return recorded(event, new AdmissionDeciding().streamOf(event), event.participantId(), position);
    }

    private static Recorded<WaitlistEvent> recorded(OfEntry event, long position) {
        return recorded(event, new WaitlistDeciding().streamOf(event), event.participantId(), position);
    }

    private static <E> Recorded<E> recorded(E event, String stream, UUID subject, long position) {
        EventHeader header =
                new EventHeader("north", subject.toString(), NOON, "clerk", "c", null, new UUID(9, 9).toString(), null);
        var proposed = new ProposedEvent(
                stream,
                new UUID(8, position).toString(),
                "intake.example.v1",
                1,
                header,
                SealedBytes.of("sealed".getBytes(StandardCharsets.UTF_8)),
                Fingerprint.of("test").text(Long.toString(position)).finish());
        return new Recorded<>(event, new RecordedEvent(position, 1, NOON, proposed));
    }
}
