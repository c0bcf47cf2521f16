package org.throughline.treatmentplan.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.StateDiagram;
import org.throughline.treatmentplan.GoldenEvents;
import org.throughline.treatmentplan.Kept;
import org.throughline.treatmentplan.certification.domain.Certification;
import org.throughline.treatmentplan.certification.domain.CertificationCommand;
import org.throughline.treatmentplan.certification.domain.CertificationCommand.CertifyNeed;
import org.throughline.treatmentplan.certification.domain.CertificationCommand.LetCertificationPass;
import org.throughline.treatmentplan.certification.domain.CertificationEvent;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.CertificationLapsed;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.EpisodeClosed;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.EpisodeReopened;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.NeedCertified;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.certification.domain.CertificationKind;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.BeforeAdmission;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.HoursTooFew;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.NotLater;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.TooFarAhead;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.CertificationPolicy;
import org.throughline.treatmentplan.domain.Text;

class CertificationTest {
    private static final Path PAGE = Path.of("../docs/states/certification.md");
    private static final String HEAD = """
            # States of the certification of an episode

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. Nothing
            is due before a physician certified for the first time; a lapse is said once and stops nothing. `Over` is an episode
            that has ended.

            """;

    private static final UUID PERSON = new UUID(4, 1);
    private static final UUID EPISODE = new UUID(4, 2);
    private static final UUID FIRST = new UUID(4, 3);
    private static final UUID SECOND = new UUID(4, 4);
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final CertificationPolicy POLICY = ProgrammePolicy.STANDARD.certification();
    private static final Text WORDS = new Text("An example.");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 30);
    private static final Instant LAPSES = Instant.parse("2026-05-31T05:00:00Z");

    private static final ParticipantAdmitted ADMITTED = new ParticipantAdmitted(PERSON, EPISODE, ZONE, noon(DAY));
    private static final EpisodeClosed CLOSED = new EpisodeClosed(PERSON, EPISODE);
    private static final EpisodeReopened REOPENED = new EpisodeReopened(PERSON, EPISODE);
    private static final NeedCertified CERTIFIED = need(FIRST, CertificationKind.INITIAL, DAY, noon(DAY));
    private static final CertificationLapsed LAPSED = new CertificationLapsed(PERSON, EPISODE, FIRST, LAST);

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }

    private static NeedCertified need(UUID id, CertificationKind kind, LocalDate from, Instant at) {
        LocalDate until = from.plusDays(59);
        return new NeedCertified(
                PERSON,
                EPISODE,
                id,
                kind,
                "physician-a",
                9,
                from,
                until,
                until.minusDays(14).atStartOfDay(ZONE).toInstant(),
                until.plusDays(1).atStartOfDay(ZONE).toInstant(),
                WORDS,
                at,
                POLICY.version());
    }

    private static CertifyNeed certify(UUID id, LocalDate from, Instant at) {
        return certify(id, 9, from, at);
    }

    private static CertifyNeed certify(UUID id, int hours, LocalDate from, Instant at) {
        return new CertifyNeed(EPISODE, id, "physician-a", hours, from, WORDS, POLICY, at);
    }

    private static LetCertificationPass pass(Instant at) {
        return new LetCertificationPass(EPISODE, at);
    }

    private static Scenario<CertificationCommand, Certification, CertificationEvent, CertificationRefusal> episode(
            CertificationEvent... more) {
        return Scenario.of(new CertificationDeciding()).given(ADMITTED).given(more);
    }

    @Test
    void a_certification_covers_sixty_calendar_days_where_the_facility_is() {
        assertThat(CERTIFIED.until()).isEqualTo(LAST);
        assertThat(CERTIFIED.lapsesAt()).isEqualTo(LAPSES);
        assertThat(CERTIFIED.dueFrom()).isEqualTo(Instant.parse("2026-05-16T05:00:00Z"));
        episode()
                .when(certify(FIRST, DAY, noon(DAY)))
                .thenAccepted(CERTIFIED)
                .when(certify(FIRST, DAY, noon(DAY)))
                .thenNothingNew();
    }

    @Test
    void a_certification_lapses_when_its_last_day_is_over_and_once() {
        episode(CERTIFIED).when(pass(LAPSES.minusMillis(1))).thenNothingNew();
        episode(CERTIFIED)
                .when(pass(LAPSES))
                .thenAccepted(LAPSED)
                .when(pass(LAPSES.plusSeconds(1)))
                .thenNothingNew();
        episode().when(pass(LAPSES)).thenNothingNew();
    }

    @Test
    void a_certification_that_is_followed_in_time_does_not_lapse() {
        LocalDate next = LAST.plusDays(1);
        Instant at = noon(LAST.minusDays(2));
        episode(CERTIFIED)
                .when(certify(SECOND, next, at))
                .thenAccepted(need(SECOND, CertificationKind.RECERTIFICATION, next, at))
                .when(pass(LAPSES))
                .thenNothingNew();
    }

    @Test
    void days_that_are_left_uncovered_are_said_although_the_next_was_made_before() {
        LocalDate next = LAST.plusDays(2);
        Instant at = noon(LAST.minusDays(2));
        episode(CERTIFIED)
                .when(certify(SECOND, next, at))
                .thenAccepted(LAPSED, need(SECOND, CertificationKind.RECERTIFICATION, next, at));
        Instant late = noon(next);
        episode(CERTIFIED, LAPSED)
                .when(certify(SECOND, next, late))
                .thenAccepted(need(SECOND, CertificationKind.RECERTIFICATION, next, late));
    }

    @Test
    void too_few_hours_are_not_certified() {
        episode().when(certify(FIRST, 8, DAY, noon(DAY))).thenRefused(new HoursTooFew(8, 9));
    }

    @Test
    void nothing_is_certified_before_the_admission_long_ahead_or_back_in_time() {
        episode()
                .when(certify(FIRST, DAY.minusDays(1), noon(DAY)))
                .thenRefused(new BeforeAdmission(EPISODE, DAY.minusDays(1)));
        episode()
                .when(certify(FIRST, DAY.plusDays(15), noon(DAY)))
                .thenRefused(new TooFarAhead(EPISODE, DAY.plusDays(15)));
        episode(CERTIFIED).when(certify(SECOND, DAY, noon(DAY))).thenRefused(new NotLater(EPISODE, DAY));
    }

    @Test
    void of_an_episode_nobody_told_of_nothing_is_certified() {
        Scenario.of(new CertificationDeciding())
                .when(certify(FIRST, DAY, noon(DAY)))
                .thenRefused(new EpisodeUnknown(EPISODE));
        Scenario.of(new CertificationDeciding()).when(pass(LAPSES)).thenRefused(new EpisodeUnknown(EPISODE));
    }

    @Test
    void of_an_episode_that_is_over_nothing_lapses_until_it_goes_on() {
        episode(CERTIFIED, CLOSED).when(pass(LAPSES)).thenNothingNew();
        episode(CERTIFIED, CLOSED, REOPENED).when(pass(LAPSES)).thenAccepted(LAPSED);
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(new CertificationDeciding().catalogue(), List.of(CERTIFIED, LAPSED));
    }

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<
                                        CertificationCommand, Certification, CertificationEvent, CertificationRefusal>(
                                        new CertificationDeciding(), CertificationTest::name)
                                .state(List.of())
                                .state(List.of(ADMITTED))
                                .state(List.of(ADMITTED, CERTIFIED))
                                .state(List.of(ADMITTED, CERTIFIED, LAPSED))
                                .state(List.of(ADMITTED, CERTIFIED, CLOSED))
                                .command("certified", certify(SECOND, LAST.plusDays(1), LAPSES))
                                .command("last day over", pass(LAPSES))
                                .page());
    }

    private static String name(Certification certification) {
        if (certification.admission().isEmpty()) {
            return "Unknown";
        }
        if (certification.over()) {
            return "Over";
        }
        if (certification.latest().isEmpty()) {
            return "NotCertified";
        }
        return certification.lapsed() ? "Lapsed" : "Certified";
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_accepted_replays_and_no_uncovered_day_goes_unsaid(long seed) {
        Random random = new Random(seed);
        Scenario<CertificationCommand, Certification, CertificationEvent, CertificationRefusal> episode = episode();
        Instant now = noon(DAY);
        for (int i = 0; i < 60; i++) {
            now = now.plus(Duration.ofDays(random.nextInt(12)));
            CertificationCommand command = random.nextInt(3) == 0
                    ? pass(now)
                    : certify(
                            new UUID(9, random.nextLong()),
                            8 + random.nextInt(4),
                            LocalDate.ofInstant(now, ZONE).plusDays(random.nextInt(20) - 4),
                            now);
            Certification before = episode.state();
            if (Certification.decide(before, command)
                    instanceof Decision.Accepted<CertificationEvent, CertificationRefusal>(var events)) {
                episode = episode.when(command).thenAccepted(events);
                boolean gap = before.latest().isPresent()
                        && episode.state()
                                .latest()
                                .orElseThrow()
                                .from()
                                .isAfter(before.latest().get().until().plusDays(1));
                assertThat(!gap || before.lapsed() || events.stream().anyMatch(CertificationLapsed.class::isInstance))
                        .isTrue();
            }
        }
    }
}
