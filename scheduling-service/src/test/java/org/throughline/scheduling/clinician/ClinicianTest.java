package org.throughline.scheduling.clinician;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.clinician.domain.ClinicianCommand;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.AssignSupervision;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.RecordCredential;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.RegisterClinician;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.ReviewCredential;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.Verification;
import org.throughline.scheduling.clinician.domain.ClinicianEvent;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.ClinicianRegistered;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialEnding;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialLapsed;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialNumberNoted;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialRecorded;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.SupervisionAssigned;
import org.throughline.scheduling.clinician.domain.ClinicianId;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.AgainstCredential;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.ClinicianExists;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.ClinicianUnknown;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.SupervisorIsSupervised;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.SupervisorUnknown;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.VerifiedInFuture;
import org.throughline.scheduling.clinician.domain.Clinicians;
import org.throughline.scheduling.clinician.domain.Credentialing;
import org.throughline.scheduling.warrant.domain.Standing;
import org.throughline.scheduling.warrant.domain.ValidityPolicy;
import org.throughline.scheduling.warrant.domain.Warrant;
import org.throughline.scheduling.warrant.domain.WarrantChange;
import org.throughline.scheduling.warrant.domain.WarrantChange.Grant;
import org.throughline.scheduling.warrant.domain.WarrantChange.Reinstate;
import org.throughline.scheduling.warrant.domain.WarrantChange.Renew;
import org.throughline.scheduling.warrant.domain.WarrantChange.Suspend;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantUnknown;

/** What is recorded of those who treat. */
class ClinicianTest {
    private static final String STAFF = "clinician-9";
    private static final UUID CLINICIAN = ClinicianId.of(STAFF);
    private static final UUID SUPERVISOR = ClinicianId.of("clinician-1");
    private static final UUID CREDENTIAL = new UUID(6, 2);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final ValidityPolicy POLICY = ValidityPolicy.STANDARD;
    private static final Wording NAME = new Wording("Ada Moreno");
    private static final Wording NUMBER = new Wording("state register, entry 17");
    private static final Warrant GRANTED =
            new Warrant(CREDENTIAL, "LICENCE", "US-NY", List.of("LCSW"), Standing.GRANTED, TODAY, LAST);
    private static final Verification VERIFIED = new Verification(TODAY, List.of());
    private static final ClinicianRegistered REGISTERED =
            new ClinicianRegistered(CLINICIAN, STAFF, NAME, ZONE, NOW, POLICY.version());
    private static final ClinicianRegistered OTHER =
            new ClinicianRegistered(SUPERVISOR, "clinician-1", NAME, ZONE, NOW, POLICY.version());
    private static final CredentialRecorded RECORDED =
            new CredentialRecorded(CLINICIAN, GRANTED, TODAY, ZONE, NOW, POLICY.version());

    private final Scenario<ClinicianCommand, Clinicians, ClinicianEvent, ClinicianRefusal> nothing =
            Scenario.of(new ClinicianDeciding());
    private final Scenario<ClinicianCommand, Clinicians, ClinicianEvent, ClinicianRefusal> known =
            nothing.given(REGISTERED);

    private static RegisterClinician register(Wording name, ZoneId zone) {
        return new RegisterClinician(STAFF, name, zone, POLICY, NOW);
    }

    private static RecordCredential record(WarrantChange change, Verification verification) {
        return new RecordCredential(CLINICIAN, change, verification, POLICY, NOW);
    }

    private static AssignSupervision supervise(UUID supervisor) {
        return new AssignSupervision(CLINICIAN, supervisor, TODAY, POLICY, NOW);
    }

    private static ReviewCredential review(LocalDate day) {
        return new ReviewCredential(
                CLINICIAN, CREDENTIAL, POLICY, day.atStartOfDay(ZONE).toInstant());
    }

    @Test
    void the_record_of_a_clinician_is_found_by_what_tokens_name_them_by() {
        assertThat(CLINICIAN).isEqualTo(UUID.fromString("3aabbc18-50c8-3b5b-bfbb-c41707047aee"));
        assertThat(register(NAME, ZONE).clinicianId()).isEqualTo(CLINICIAN);
        assertThatIllegalArgumentException().isThrownBy(() -> ClinicianId.of("no token"));
    }

    @Test
    void somebody_is_registered_once() {
        nothing.when(register(NAME, ZONE))
                .thenAccepted(REGISTERED)
                .when(register(NAME, ZONE))
                .thenNothingNew();
        known.when(register(NUMBER, ZONE)).thenRefused(new ClinicianExists(CLINICIAN));
        known.when(register(NAME, ZoneId.of("UTC"))).thenRefused(new ClinicianExists(CLINICIAN));
    }

    @Test
    void nothing_is_recorded_of_whom_nobody_registered() {
        ClinicianUnknown refused = new ClinicianUnknown(CLINICIAN);
        nothing.when(record(new Grant(GRANTED), VERIFIED)).thenRefused(refused);
        nothing.when(supervise(SUPERVISOR)).thenRefused(refused);
        nothing.when(review(LAST)).thenRefused(refused);
    }

    @Test
    void a_credential_is_recorded_as_it_was_verified_and_its_number_apart() {
        known.when(record(new Grant(GRANTED), new Verification(TODAY, List.of(NUMBER))))
                .thenAccepted(RECORDED, new CredentialNumberNoted(CLINICIAN, CREDENTIAL, NUMBER));
        known.when(record(new Grant(GRANTED), VERIFIED))
                .thenAccepted(RECORDED)
                .when(record(new Grant(GRANTED), VERIFIED))
                .thenNothingNew();
    }

    @Test
    void a_source_is_asked_before_its_answer_is_recorded() {
        known.when(record(new Grant(GRANTED), new Verification(TODAY.plusDays(1), List.of())))
                .thenRefused(new VerifiedInFuture(CREDENTIAL));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verification(TODAY, List.of(NUMBER, NUMBER)));
    }

    @Test
    void the_rules_about_warrants_hold_for_credentials() {
        known.when(record(new Suspend(CREDENTIAL, TODAY), VERIFIED))
                .thenRefused(new AgainstCredential(new WarrantUnknown(CREDENTIAL)));
    }

    @Test
    void somebody_else_who_is_known_supervises() {
        var both = known.given(OTHER);
        SupervisionAssigned assigned = new SupervisionAssigned(CLINICIAN, SUPERVISOR, TODAY, NOW, POLICY.version());
        both.when(supervise(SUPERVISOR))
                .thenAccepted(assigned)
                .when(supervise(SUPERVISOR))
                .thenNothingNew();
        both.when(supervise(CLINICIAN)).thenRefused(new SupervisorIsSupervised(CLINICIAN));
        known.when(supervise(SUPERVISOR)).thenRefused(new SupervisorUnknown(SUPERVISOR));
        ClinicianDeciding domain = new ClinicianDeciding();
        assertThat(domain.streams(supervise(SUPERVISOR)).read()).containsExactly(ClinicianDeciding.stream(SUPERVISOR));
        assertThat(domain.streams(supervise(CLINICIAN)).read()).isEmpty();
    }

    @Test
    void supervision_that_changes_is_a_new_fact() {
        var under = known.given(OTHER)
                .given(new SupervisionAssigned(CLINICIAN, SUPERVISOR, TODAY.minusDays(1), NOW, POLICY.version()));
        under.when(supervise(SUPERVISOR))
                .thenAccepted(new SupervisionAssigned(CLINICIAN, SUPERVISOR, TODAY, NOW, POLICY.version()));
        known.given(OTHER)
                .given(new SupervisionAssigned(CLINICIAN, CREDENTIAL, TODAY, NOW, POLICY.version()))
                .when(supervise(SUPERVISOR))
                .thenAccepted(new SupervisionAssigned(CLINICIAN, SUPERVISOR, TODAY, NOW, POLICY.version()));
    }

    @Test
    void the_end_of_a_credential_is_told_ahead_and_when_it_is_there() {
        CredentialEnding ending = new CredentialEnding(CLINICIAN, CREDENTIAL, LAST, POLICY.version());
        CredentialLapsed lapsed = new CredentialLapsed(CLINICIAN, CREDENTIAL, LAST, POLICY.version());
        known.given(RECORDED)
                .when(review(LAST.minusDays(POLICY.leadDays())))
                .thenAccepted(ending)
                .when(review(LAST.plusDays(1)))
                .thenAccepted(lapsed)
                .when(review(LAST.plusDays(2)))
                .thenNothingNew();
    }

    @Test
    void a_fact_about_somebody_nobody_registered_is_a_defect() {
        assertThatIllegalStateException()
                .isThrownBy(() -> nothing.given(RECORDED).state());
    }

    /** Whatever is asked, what is accepted replays, and a credential has one standing on each day. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatever_is_recorded_replays_and_never_ends_earlier_than_before(long seed) {
        Random random = new Random(seed);
        var scenario = known;
        LocalDate until = LocalDate.MIN;
        for (int i = 0; i < 40; i++) {
            RecordCredential command = record(change(random), VERIFIED);
            var decision = Credentialing.decide(scenario.state(), command);
            if (decision instanceof Decision.Accepted<ClinicianEvent, ClinicianRefusal>(var events)) {
                scenario = scenario.when(command).thenAccepted(events);
                LocalDate last = Objects.requireNonNull(scenario.state().known().get(CLINICIAN))
                        .credentials()
                        .until(CREDENTIAL);
                assertThat(last).isAfterOrEqualTo(until);
                until = last;
            } else if (decision instanceof Decision.Refused<ClinicianEvent, ClinicianRefusal>(var reason)) {
                scenario.when(command).thenRefused(reason);
            }
        }
    }

    private static WarrantChange change(Random random) {
        LocalDate since = TODAY.plusDays(random.nextInt(400));
        return switch (random.nextInt(4)) {
            case 0 -> new Grant(GRANTED);
            case 1 -> new Renew(CREDENTIAL, since, since.plusDays(random.nextInt(400)));
            case 2 -> new Suspend(CREDENTIAL, since);
            default -> new Reinstate(CREDENTIAL, since);
        };
    }
}
