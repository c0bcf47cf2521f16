package org.throughline.intake.disclosure.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.Words;

/**
 * What 42 CFR 2.51(c) asks to be written down as records are opened in a medical emergency; the time and who reads are known.
 *
 * @param nature what the emergency is
 * @param recipientName who reads, by their name
 * @param recipientFacility where they work
 * @param discloser who lets them read
 * @param attested whether the caller answers for that it is an emergency in which the participant's consent cannot be had
 */
public record EmergencyAccessBody(
        @NotBlank @Size(max = Words.LENGTH_MAX) String nature,
        @NotBlank @Size(max = Words.LENGTH_MAX) String recipientName,
        @NotBlank @Size(max = Words.LENGTH_MAX) String recipientFacility,
        @NotBlank @Size(max = Words.LENGTH_MAX) String discloser,
        boolean attested) {
    private static final String DESCRIPTION =
            "Staff of another programme of the organisation could read the record for a limited time.";

    Map<Element, Words> inWords() {
        return Map.of(
                Element.DESCRIPTION, new Words(DESCRIPTION),
                Element.NATURE, new Words(nature),
                Element.RECIPIENT_NAME, new Words(recipientName),
                Element.RECIPIENT_FACILITY, new Words(recipientFacility),
                Element.DISCLOSER, new Words(discloser));
    }

    @Override
    public String toString() {
        return "EmergencyAccessBody[redacted]";
    }
}
