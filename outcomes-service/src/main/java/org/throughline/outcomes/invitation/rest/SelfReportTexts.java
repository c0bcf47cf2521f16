package org.throughline.outcomes.invitation.rest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.outcomes.duty.DutyRoster;

/** The words a person reads who answers by a link. They say what for nowhere. */
@Singleton
class SelfReportTexts {
    /** Goes along with a link. */
    static final String MESSAGE = "A few questions are waiting for you. Open the link, or type the code on the page.";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM, h:mm a z", Locale.US);

    private final String crisisContacts;
    private final ZoneId zone;

    SelfReportTexts(
            @ConfigProperty(name = "throughline.self-report.crisis-contacts") String crisisContacts, DutyRoster duty) {
        this.crisisContacts = crisisContacts;
        this.zone = duty.zone();
    }

    /** Whom to turn to at once. */
    String crisisContacts() {
        return crisisContacts;
    }

    /** When somebody answers. */
    String responds(Optional<Instant> by) {
        return by.map(at -> "Somebody will be in touch with you by " + WHEN.format(at.atZone(zone)) + ".")
                .orElse("Your answers will be read within working hours. Nobody watches them at every moment.");
    }
}
