package org.throughline.scheduling.message.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.throughline.scheduling.calendar.rest.Fields;
import org.throughline.scheduling.message.domain.Contact;
import org.throughline.scheduling.message.domain.ContactWay;

/**
 * Where a participant wants to be told of their sessions.
 *
 * @param way by which they are told
 * @param address an international number such as {@code +15550100199}, or a mail address
 * @param zone where they live
 */
public record ContactRequest(
        @NotNull ContactWay way,
        @NotBlank @Size(max = 254) String address,
        @NotNull ZoneId zone) {
    Contact toContact() {
        return Fields.together(() -> new Contact(way, address, zone), "way", "address");
    }

    @Override
    public String toString() {
        return "ContactRequest[redacted]";
    }
}
