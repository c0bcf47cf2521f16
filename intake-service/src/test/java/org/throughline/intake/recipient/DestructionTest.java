package org.throughline.intake.recipient;

import static org.throughline.intake.recipient.RecipientFixture.AUDIT;
import static org.throughline.intake.recipient.RecipientFixture.CLAIMED;
import static org.throughline.intake.recipient.RecipientFixture.CLIENT;
import static org.throughline.intake.recipient.RecipientFixture.CLINIC;
import static org.throughline.intake.recipient.RecipientFixture.CLINIC_DESCRIBED;
import static org.throughline.intake.recipient.RecipientFixture.DESCRIPTION;
import static org.throughline.intake.recipient.RecipientFixture.DESTRUCTION;
import static org.throughline.intake.recipient.RecipientFixture.NAMED;
import static org.throughline.intake.recipient.RecipientFixture.NOON;
import static org.throughline.intake.recipient.RecipientFixture.PAYER;
import static org.throughline.intake.recipient.RecipientFixture.described;
import static org.throughline.intake.recipient.RecipientFixture.destroyedAt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.recipient.domain.Agreement;
import org.throughline.intake.recipient.domain.Destruction;
import org.throughline.intake.recipient.domain.RecipientCommand;
import org.throughline.intake.recipient.domain.RecipientCommand.RecordDestruction;
import org.throughline.intake.recipient.domain.RecipientDescription;
import org.throughline.intake.recipient.domain.RecipientEvent;
import org.throughline.intake.recipient.domain.RecipientEvent.AuditDataDestroyed;
import org.throughline.intake.recipient.domain.RecipientRefusal;
import org.throughline.intake.recipient.domain.RecipientRefusal.AgreementInForce;
import org.throughline.intake.recipient.domain.RecipientRefusal.AgreementUnknown;
import org.throughline.intake.recipient.domain.RecipientRefusal.DestructionRecorded;
import org.throughline.intake.recipient.domain.RecipientRefusal.DestructionTimeImpossible;
import org.throughline.intake.recipient.domain.RecipientRefusal.RecipientUnknown;
import org.throughline.intake.recipient.domain.RecipientState;
import org.throughline.platform.testkit.Scenario;

/** What an auditor took is destroyed when nothing more can be taken, and that is certified once. */
class DestructionTest {
    private static final Instant OVER = AUDIT.until();
    private static final AuditDataDestroyed DESTROYED = new AuditDataDestroyed(CLINIC, DESTRUCTION);

    private final Scenario<RecipientCommand, RecipientState, RecipientEvent, RecipientRefusal> nothing =
            Scenario.of(new RecipientDeciding());
    private final Scenario<RecipientCommand, RecipientState, RecipientEvent, RecipientRefusal> audited =
            nothing.given(CLINIC_DESCRIBED, CLAIMED, NAMED);

    private static RecordDestruction certify(UUID recipientId, Destruction destruction) {
        return new RecordDestruction(recipientId, destruction, "officer-1", OVER.plus(Duration.ofDays(10)));
    }

    private static RecipientEvent with(Agreement... agreement) {
        return described(
                CLINIC,
                new RecipientDescription(
                        DESCRIPTION.legalName(),
                        DESCRIPTION.npi(),
                        DESCRIPTION.kind(),
                        List.of(CLIENT),
                        DESCRIPTION.classes(),
                        List.of(),
                        List.of(agreement)),
                true);
    }

    private static Agreement agreement(Instant from, Instant until) {
        return new Agreement(
                AUDIT.scope(), AUDIT.classes(), AUDIT.programmes(), from, until, AUDIT.custody(), AUDIT.destroyBy());
    }

    @Test
    void what_was_taken_is_certified_to_be_destroyed_once() {
        audited.when(certify(CLINIC, DESTRUCTION))
                .thenAccepted(DESTROYED)
                .when(certify(CLINIC, DESTRUCTION))
                .thenNothingNew();
        audited.given(DESTROYED)
                .when(certify(CLINIC, destroyedAt(OVER.plusSeconds(1))))
                .thenRefused(new DestructionRecorded(CLINIC));
    }

    @Test
    void somebody_who_never_audited_has_nothing_to_destroy() {
        nothing.when(certify(PAYER, DESTRUCTION)).thenRefused(new RecipientUnknown(PAYER));
        nothing.given(with()).when(certify(CLINIC, DESTRUCTION)).thenRefused(new AgreementUnknown(CLINIC));
    }

    @Test
    void nothing_is_destroyed_before_it_was_taken_or_ahead_of_time() {
        audited.when(certify(CLINIC, destroyedAt(NOON.minusSeconds(1))))
                .thenRefused(new DestructionTimeImpossible(CLINIC));
        audited.when(certify(CLINIC, destroyedAt(OVER.plus(Duration.ofDays(11)))))
                .thenRefused(new DestructionTimeImpossible(CLINIC));
    }

    @Test
    void while_more_can_be_read_it_is_too_early() {
        audited.when(certify(CLINIC, destroyedAt(OVER.minusSeconds(1)))).thenRefused(new AgreementInForce(CLINIC));
    }

    @Test
    void who_was_withdrawn_before_the_end_may_destroy_before_it() {
        Destruction early = destroyedAt(NOON.plusSeconds(60));
        audited.given(described(CLINIC, DESCRIPTION, false))
                .when(certify(CLINIC, early))
                .thenAccepted(new AuditDataDestroyed(CLINIC, early));
    }

    @Test
    void an_agreement_that_was_replaced_or_taken_out_still_binds() {
        audited.given(with()).when(certify(CLINIC, DESTRUCTION)).thenAccepted(DESTROYED);
        audited.given(with(agreement(OVER, OVER.plusSeconds(60))))
                .when(certify(CLINIC, DESTRUCTION))
                .thenAccepted(DESTROYED);
    }

    @Test
    void what_could_be_read_since_a_certificate_is_certified_anew() {
        Destruction later = destroyedAt(OVER.plusSeconds(60));
        audited.given(DESTROYED, with(agreement(NOON, OVER.plusSeconds(60))))
                .when(certify(CLINIC, later))
                .thenAccepted(new AuditDataDestroyed(CLINIC, later));
    }
}
