package org.throughline.intake.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.admission.AdmissionFixture.BEFORE;
import static org.throughline.intake.admission.AdmissionFixture.CANCELLATION;
import static org.throughline.intake.admission.AdmissionFixture.CLERK;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.PLACEMENT;
import static org.throughline.intake.admission.AdmissionFixture.POLICY;
import static org.throughline.intake.admission.AdmissionFixture.REFERRAL;
import static org.throughline.intake.admission.AdmissionFixture.SCREENED;
import static org.throughline.intake.admission.AdmissionFixture.WHOLE_PATH;
import static org.throughline.intake.admission.AdmissionFixture.override;
import static org.throughline.intake.admission.AdmissionFixture.pathWithout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.CancelAdmission;
import org.throughline.intake.admission.domain.AdmissionCommand.CloseEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.Conditions;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.OfEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent.OfPlace;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.Admissions;
import org.throughline.intake.admission.domain.OverridableRule;
import org.throughline.intake.admission.domain.Placement;
import org.throughline.intake.admission.domain.Readiness;
import org.throughline.intake.admission.domain.RuleOverride;
import org.throughline.intake.admission.domain.RuleOverride.Role;
import org.throughline.intake.admission.domain.Seen;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;

class AdmissionPropertiesTest {
    private static final int COMMANDS = 80;
    private static final int EPISODES = 8;
    private static final List<String> PROGRAMMES = List.of("adult-iop", "day-programme");

    /** The determination of eligibility rests on the screening already. */
    private static final List<AdmissionEvent> NEEDED = pathWithout(SCREENED);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_participant_is_never_in_a_programme_twice_nor_there_without_the_whole_path(long seed) {
        Random random = new Random(seed);
        List<AdmissionEvent> facts = new ArrayList<>();
        Map<UUID, String> open = new HashMap<>();
        for (int i = 0; i < COMMANDS; i++) {
            if (random.nextInt(4) == 0) {
                facts.add(WHOLE_PATH.get(random.nextInt(WHOLE_PATH.size())));
            }
            AdmissionCommand command = command(random, NOON.plusSeconds(i));
            var scenario = Scenario.of(new AdmissionDeciding()).given(seenBy(command, facts));
            if (Admissions.decide(scenario.state(), command)
                    instanceof Decision.Accepted<AdmissionEvent, AdmissionRefusal>(List<AdmissionEvent> events)) {
                scenario.when(command).thenAccepted(events).when(command).thenNothingNew();
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
                    case OfPlace _ -> true;
                    case Seen _ -> command instanceof AdmitParticipant;
                })
                .toList();
    }

    private static AdmissionCommand command(Random random, Instant at) {
        UUID episode = new UUID(6, random.nextInt(EPISODES));
        return switch (random.nextInt(3)) {
            case 0 -> new CloseEpisode(PERSON, episode, "COMPLETED", BEFORE, at);
            case 1 -> new CancelAdmission(PERSON, episode, CANCELLATION, random.nextBoolean(), at);
            default -> new AdmitParticipant(PERSON, episode, REFERRAL, placement(random), conditions(random), at);
        };
    }

    private static Placement placement(Random random) {
        String programme = PROGRAMMES.get(random.nextInt(PROGRAMMES.size()));
        return new Placement(programme, "2.1", "evening", "north", PLACEMENT.zone(), PLACEMENT.primaryClinician());
    }

    private static Conditions conditions(Random random) {
        boolean full = random.nextInt(3) == 0;
        List<RuleOverride> overrides =
                random.nextBoolean() ? List.of(override(OverridableRule.CAPACITY, Role.INTAKE)) : List.of();
        return new Conditions(POLICY, new Readiness(true, !full, true, true), overrides, CLERK);
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
