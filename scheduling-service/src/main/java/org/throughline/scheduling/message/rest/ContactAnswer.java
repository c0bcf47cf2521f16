package org.throughline.scheduling.message.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.message.domain.Contact;
import org.throughline.scheduling.message.domain.ContactWay;

/**
 * Whether and where a participant is told of their sessions.
 *
 * @param agreed whether they want to be
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ContactAnswer(
        UUID participantId, boolean agreed, Optional<ContactWay> way, Optional<String> address, Optional<ZoneId> zone) {
    static ContactAnswer of(UUID participantId, Optional<Contact> contact) {
        return new ContactAnswer(
                participantId,
                contact.isPresent(),
                contact.map(Contact::way),
                contact.map(Contact::address),
                contact.map(Contact::zone));
    }

    @Override
    public String toString() {
        return "ContactAnswer[redacted]";
    }
}
