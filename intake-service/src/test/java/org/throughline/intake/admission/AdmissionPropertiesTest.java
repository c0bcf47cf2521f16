package org.throughline.intake.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.admission.AdmissionFixture.BEFORE;
import static org.throughline.intake.admission.AdmissionFixture.BOOK;
import static org.throughline.intake.admission.AdmissionFixture.CANCELLATION;
import static org.throughline.intake.admission.AdmissionFixture.CLERK;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE_POLICY;
import static org.throughline.intake.admission.AdmissionFixture.FACILITY_ID;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.PLACES;
import static org.throughline.intake.admission.AdmissionFixture.POLICY;
import static org.throughline.intake.admission.AdmissionFixture.REASON;
import static org.throughline.intake.admission.AdmissionFixture.REFERRAL;
import static org.throughline.intake.admission.AdmissionFixture.SCREENED;
import static org.throughline.intake.admission.AdmissionFixture.SITE;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;
import static org.throughline.intake.admission.AdmissionFixture.TRACK_ID;
import static org.throughline.intake.admission.AdmissionFixture.day;
import static org.throughline.intake.admission.AdmissionFixture.override;
import static org.throughline.intake.admission.AdmissionFixture.pathWith;
import static org.throughline.intake.admission.AdmissionFixture.placed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.Ask;
import org.throughline.intake.admission.domain.AdmissionCommand.CancelAdmission;
import org.throughline.intake.admission.domain.AdmissionCommand.CloseEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.Conditions;
import org.throughline.intake.admission.domain.AdmissionCommand.HoldEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.Occurrence;
import org.throughline.intake.admission.domain.AdmissionCommand.ReopenEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.ResumeEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.Stay;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.OfEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent.OfPlace;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.Admissions;
import org.throughline.intake.admission.domain.BookEvent;
import org.throughline.intake.admission.domain.OverridableRule;
import org.throughline.intake.admission.domain.Placement;
import org.throughline.intake.admission.domain.ProgrammeSeen.TrackSeen;
import org.throughline.intake.admission.domain.RuleOverride;
import org.throughline.intake.admission.domain.RuleOverride.Role;
import org.throughline.intake.admission.domain.Seen;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;

class AdmissionPropertiesTest {
    private static final int COMMANDS = 160;
    private static final int EPISODES = 8;
    private static final List<String> PROGRAMMES = List.of("adult-iop", "day-programme");

    /** In one track that names no programme, so that either may be meant. */
    private static final List<AdmissionEvent> FACTS =
            pathWith(new TrackSeen(TRACK_ID, FACILITY_ID, "2.1", true, "", PLACES, BEFORE)).stream()
                    .filter(fact -> !fact.equals(BOOK))
                    .toList();

    /** The determination of eligibility rests on the screening already, and a licence may be of any state at first. */
    private static final List<AdmissionEvent> NEEDED = FACTS.stream()
            .filter(fact -> !Set.of(SCREENED, SITE).contains(fact))
            .toList();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_participant_is_never_in_a_programme_twice_nor_there_without_the_whole_path(long seed) {
        Random random = new Random(seed);
        List<AdmissionEvent> facts = new ArrayList<>();
        Map<UUID, String> open = new HashMap<>();
        for (int i = 0; i < COMMANDS; i++) {
            if (random.nextInt(2) == 0) {
                facts.add(FACTS.get(random.nextInt(FACTS.size())));
            }
            AdmissionCommand command = command(random, NOON.plusSeconds(i));
            var scenario = Scenario.of(new AdmissionDeciding()).given(seenBy(command, facts));
            if (Admissions.decide(scenario.state(), command)
                    instanceof Decision.Accepted<AdmissionEvent, AdmissionRefusal>(List<AdmissionEvent> events)) {
                var after = scenario.when(command).thenAccepted(events);
                if (!(command instanceof ResumeEpisode || command instanceof ReopenEpisode)) {
                    after.when(command).thenNothingNew();
                }
                facts.addAll(events);
                events.forEach(event -> track(open, event));
                assertThat(open.values()).doesNotHaveDuplicates();
                assertThat(!admits(events) || facts.containsAll(NEEDED)).isTrue();
            }
        }
    }

    private static boolean admits(List<AdmissionEvent> events) {
        return events.stream().anyMatch(ParticipantAdmitted.class::isInstance);
    }

    private static void track(Map<UUID, String> open, AdmissionEvent event) {
        if (event instanceof AdmissionEvent.EpisodeOpened opened) {
            open.put(opened.episodeId(), opened.programme());
        }
        if (event instanceof AdmissionEvent.EpisodeClosed closed) {
            open.remove(closed.episodeId());
        }
    }

    /** What stands in the streams that the command rests on. */
    private static List<AdmissionEvent> seenBy(AdmissionCommand command, List<AdmissionEvent> facts) {
        return facts.stream()
                .filter(fact -> switch (fact) {
                    case OfEpisode e -> e.episodeId().equals(command.episodeId());
                    case OfPlace _, BookEvent _ -> true;
                    case Seen _ -> command instanceof AdmitParticipant || command instanceof ReopenEpisode;
                })
                .toList();
    }

    private static AdmissionCommand command(Random random, Instant at) {
        UUID episode = new UUID(6, random.nextInt(EPISODES));
        Stay stay = new Stay(PERSON, episode, TRACK);
        Ask ask = new Ask(REASON, CLERK, EPISODE_POLICY);
        return switch (random.nextInt(7)) {
            case 0 -> new CloseEpisode(stay, "COMPLETED", BEFORE, at);
            case 1 -> new CancelAdmission(stay, CANCELLATION, at);
            case 2 -> new HoldEpisode(stay, day(NOON), day(NOON).plusDays(random.nextInt(40)), ask, at);
            case 3 -> new ResumeEpisode(stay, day(NOON), EPISODE_POLICY, at);
            case 4 ->
                new ReopenEpisode(
                        stay, placement(random), ask, conditions(random).overrides(), Set.of(), at);
            default ->
                new AdmitParticipant(
                        PERSON, episode, REFERRAL, placement(random), conditions(random), Occurrence.at(at), at);
        };
    }

    private static Placement placement(Random random) {
        return placed(PROGRAMMES.get(random.nextInt(PROGRAMMES.size())), TRACK_ID);
    }

    private static Conditions conditions(Random random) {
        List<RuleOverride> overrides =
                random.nextBoolean() ? List.of(override(OverridableRule.CAPACITY, Role.INTAKE)) : List.of();
        return new Conditions(POLICY, overrides, CLERK, Set.of());
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
