package org.throughline.intake.disclosure.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.disclosure.domain.Act;
import org.throughline.disclosure.domain.Act.Telling;
import org.throughline.disclosure.domain.Assurance;
import org.throughline.disclosure.domain.Channel;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.Question;
import org.throughline.disclosure.domain.Words;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.platform.web.Problems;

/**
 * What somebody of the programme tells somebody outside.
 *
 * @param basis by what right; may be left out only if it happened
 * @param purpose what for; a consent is held against it
 * @param recipientId the registered recipient, or a family member by the id that the consent names
 * @param information the kinds of information told
 * @param episodes it is about, if it is about some only
 * @param servicesUntil no service it speaks of is later than this
 * @param grounds what is written down of it; which of it has to be depends on the basis
 * @param assurances what the caller answers for
 * @param happened whether it was told already
 * @param disclosedAt when it was; sent if it happened, and only then
 */
public record ManualDisclosureBody(
        Optional<LegalBasis> basis,
        Optional<Purpose> purpose,
        @NotNull Channel channel,
        Optional<UUID> recipientId,
        @NotEmpty @Size(max = 8) Set<@NotNull InformationClass> information,
        @Size(max = 50) Set<@NotNull UUID> episodes,
        Optional<Instant> servicesUntil,
        @NotNull @Valid Grounds grounds,
        @Size(max = 2) Set<@NotNull Assurance> assurances,
        boolean happened,
        Optional<Instant> disclosedAt) {
    /** Something beside white space. */
    private static final String SAID = "(?s).*\\S.*";

    public ManualDisclosureBody {
        information = information == null ? Set.of() : Set.copyOf(information);
        episodes = episodes == null ? Set.of() : Set.copyOf(episodes);
        assurances = assurances == null ? Set.of() : Set.copyOf(assurances);
    }

    /**
     * What is written down of it.
     *
     * @param description what was told, shortly
     * @param recipientName who received it; of an emergency, which of the medical personnel
     * @param recipientFacility where they work, or their address
     * @param discloser who told them
     * @param nature what the emergency was, or what had happened
     * @param reference the law, study, inquiry or demand it answers
     * @param order by which the order of a court is known
     * @param orderScope how much the order lets out
     * @param subpoena by which a subpoena is known
     */
    public record Grounds(
            @NotBlank @Size(max = Words.LENGTH_MAX) String description,
            Optional<@Pattern(regexp = SAID) @Size(max = Words.LENGTH_MAX) String> recipientName,
            Optional<@Pattern(regexp = SAID) @Size(max = Words.LENGTH_MAX) String> recipientFacility,
            Optional<@Pattern(regexp = SAID) @Size(max = Words.LENGTH_MAX) String> discloser,
            Optional<@Pattern(regexp = SAID) @Size(max = Words.LENGTH_MAX) String> nature,
            Optional<@Pattern(regexp = SAID) @Size(max = Words.LENGTH_MAX) String> reference,
            Optional<@Pattern(regexp = SAID) @Size(max = Words.LENGTH_MAX) String> order,
            Optional<@Pattern(regexp = SAID) @Size(max = Words.LENGTH_MAX) String> court,
            Optional<@Pattern(regexp = SAID) @Size(max = Words.LENGTH_MAX) String> orderScope,
            Optional<@Pattern(regexp = SAID) @Size(max = Words.LENGTH_MAX) String> subpoena) {
        Map<Element, Words> inWords() {
            Map<Element, Words> words = new EnumMap<>(Element.class);
            words.put(Element.DESCRIPTION, new Words(description));
            recipientName.ifPresent(text -> words.put(Element.RECIPIENT_NAME, new Words(text)));
            recipientFacility.ifPresent(text -> words.put(Element.RECIPIENT_FACILITY, new Words(text)));
            discloser.ifPresent(text -> words.put(Element.DISCLOSER, new Words(text)));
            nature.ifPresent(text -> words.put(Element.NATURE, new Words(text)));
            reference.ifPresent(text -> words.put(Element.REFERENCE, new Words(text)));
            order.ifPresent(text -> words.put(Element.ORDER, new Words(text)));
            court.ifPresent(text -> words.put(Element.COURT, new Words(text)));
            orderScope.ifPresent(text -> words.put(Element.ORDER_SCOPE, new Words(text)));
            subpoena.ifPresent(text -> words.put(Element.SUBPOENA, new Words(text)));
            return words;
        }

        @Override
        public String toString() {
            return "Grounds[redacted]";
        }
    }

    /** Who records it, and when. */
    record Recording(String client, String actor, Instant at) {}

    Act inWords(UUID participantId, Recording recording) {
        if (happened != disclosedAt.isPresent()) {
            throw Problems.invalid(
                    "disclosed-at-invalid", "Say when it was told if it was, and only then", "disclosedAt");
        }
        if (channel == Channel.RECORD) {
            throw Problems.outOfBounds("channel");
        }
        return new Act(
                participantId,
                episodes,
                basis,
                purpose.map(stated -> org.throughline.disclosure.domain.Purpose.valueOf(stated.name())),
                recipientId.map(UUID::toString).orElse(""),
                information,
                servicesUntil.orElse(Question.UNBOUNDED),
                grounds.inWords(),
                assurances,
                new Telling(
                        channel, recording.client(), recording.actor(), happened, disclosedAt.orElse(recording.at())));
    }

    @Override
    public String toString() {
        return "ManualDisclosureBody[redacted]";
    }
}
