package org.throughline.disclosure.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.TestTokens;

/**
 * Holds an answer about a participant to what it says of another record of theirs: that there is one, to whoever may read that
 * one too, for as long as the two are linked.
 *
 * @param path asked for, with {@code {id}} for the participant
 */
public record OtherRecordsShown(Records records, int port, String organisation, String path) {
    private static final String STAFF = "clinician";

    /**
     * Fails unless it does.
     *
     * @param own a participant about whom there is an answer, in no other programme than the staff's
     */
    public void hold(IntakeSpeaks intake, UUID own) {
        UUID other = UUID.randomUUID();
        assertThat(toStaff(own)).doesNotContain("otherRecords");
        intake.links(own, other);
        await().until(() -> toStaff(own).contains("\"otherRecords\":{\"duplicates\":[\"" + other + "\"]}"));
        await().until(() ->
                toStaff(other).contains("\"otherRecords\":{\"survivor\":\"" + own + "\",\"duplicates\":[]}"));
        assertThat(asking(TestTokens.of(organisation, own.toString(), "participant"), own))
                .as("who signs in as one is not shown the other")
                .doesNotContain("otherRecords");

        intake.unlinks(own, other);
        await().until(() -> !toStaff(own).contains("otherRecords"));
        intake.links(own, other);
        await().until(() -> toStaff(own).contains("otherRecords"));

        holdOutside(intake, own, other);

        intake.admits(other, "programme-" + UUID.randomUUID());
        await().until(() -> !toStaff(own).contains("otherRecords"));
    }

    private void holdOutside(IntakeSpeaks intake, UUID own, UUID other) {
        String hospital = "hospital-" + UUID.randomUUID();
        String token = TestTokens.stating("TREAT", organisation, hospital, "ehr-system");
        UUID recipient = intake.registers("client-of-" + hospital);
        intake.consents(own, recipient, "ALL");
        await().until(() -> asking(token, own).contains("\"records\""));
        assertThat(asking(token, own)).doesNotContain("otherRecords");
        assertThat(disclosed(other)).isFalse();

        UUID consent = intake.consents(other, recipient, "ATTENDANCE");
        await().until(() -> asking(token, own).contains("\"otherRecords\":{\"duplicates\":[\"" + other + "\"]}"));
        assertThat(disclosed(other)).isTrue();
        assertThat(asking(token, own))
                .as("the answer states what lets the record leave that was asked for")
                .doesNotContain(consent.toString());
        intake.revokes(other, consent);
        await().until(() -> !asking(token, own).contains("otherRecords"));
    }

    private boolean disclosed(UUID participant) {
        return records.log().about(organisation, participant.toString(), 0, 1_000).stream()
                .map(RecordedEvent::type)
                .anyMatch(type -> type.endsWith(".records-disclosed.v1"));
    }

    private String toStaff(UUID participant) {
        return asking(TestTokens.of(organisation, STAFF + "-1", STAFF), participant);
    }

    private String asking(String token, UUID participant) {
        return new Outsider(port, token)
                .get(path.replace("{id}", participant.toString()))
                .body();
    }
}
