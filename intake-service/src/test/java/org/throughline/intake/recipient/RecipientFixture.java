package org.throughline.intake.recipient;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.Text;
import org.throughline.intake.recipient.domain.Agreement;
import org.throughline.intake.recipient.domain.Destruction;
import org.throughline.intake.recipient.domain.DestructionMethod;
import org.throughline.intake.recipient.domain.RecipientCommand.DescribeRecipient;
import org.throughline.intake.recipient.domain.RecipientCommand.EndRecipient;
import org.throughline.intake.recipient.domain.RecipientDescription;
import org.throughline.intake.recipient.domain.RecipientEvent.ClassNamed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdClaimed;
import org.throughline.intake.recipient.domain.RecipientEvent.RecipientDescribed;
import org.throughline.intake.recipient.domain.RecipientKind;

/** Invented recipients. */
final class RecipientFixture {
    static final UUID CLINIC = new UUID(5, 1);
    static final UUID PAYER = new UUID(5, 2);
    static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    static final String CLIENT = "clinic-ehr";
    static final String CLASS = "referring-clinics";
    static final String NUMBER = "1234567893";
    static final Agreement AUDIT = new Agreement(
            new Text("Claims of one year"),
            List.of(DataClass.ATTENDANCE),
            List.of("adult-evening"),
            NOON,
            NOON.plus(Duration.ofDays(90)),
            new Text("In a locked room"),
            NOON.plus(Duration.ofDays(120)));
    static final Destruction DESTRUCTION = destroyedAt(AUDIT.until());
    static final RecipientDescription DESCRIPTION = description(RecipientKind.TREATING_PROVIDER, CLIENT);
    static final RecipientDescribed CLINIC_DESCRIBED = described(CLINIC, DESCRIPTION, true);
    static final ClientIdClaimed CLAIMED = new ClientIdClaimed(CLIENT, CLINIC, NOON);
    static final ClassNamed NAMED = new ClassNamed(CLASS, NOON);

    private RecipientFixture() {}

    static Destruction destroyedAt(Instant at) {
        return new Destruction(
                AUDIT.from(),
                new Text("Sam Keeper, records"),
                DestructionMethod.DESTROYED,
                at,
                new Text("Shredded; certificate 17 in the safe"));
    }

    static RecipientDescription description(RecipientKind kind, String... clientIds) {
        return new RecipientDescription(
                "North Clinic", NUMBER, kind, Arrays.asList(clientIds), List.of(CLASS), List.of(), List.of(AUDIT));
    }

    static RecipientDescribed described(UUID recipientId, RecipientDescription of, boolean active) {
        return new RecipientDescribed(
                recipientId,
                of.legalName(),
                of.npi(),
                of.kind(),
                active ? of.clientIds() : List.of(),
                of.classes(),
                of.members(),
                active,
                of.agreement());
    }

    static DescribeRecipient describe(UUID recipientId, RecipientDescription description, String... former) {
        return new DescribeRecipient(recipientId, description, Arrays.asList(former), "officer-1", NOON);
    }

    static EndRecipient end(String... former) {
        return new EndRecipient(CLINIC, Arrays.asList(former), "officer-1", NOON);
    }
}
