package org.throughline.treatmentplan.privatenote.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.disclosure.domain.Channel;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.Words;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.note.domain.Occasion;
import org.throughline.treatmentplan.privatenote.domain.DestructionReason;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteKind;

/** The bodies of requests about notes that are kept apart. Who writes, releases or destroys is the caller, never a field. */
final class PrivateNoteRequests {
    private static final String SAID = "(?s).*\\S.*";

    private PrivateNoteRequests() {}

    /**
     * What an author thought about a conversation.
     *
     * @param kind which law keeps it apart
     * @param about what kind of contact it was
     * @param sessionId which session, where it was one
     * @param happenedAt when it began
     */
    record Writing(
            @NotNull PrivateNoteKind kind,
            @NotNull Occasion.Kind about,
            Optional<UUID> sessionId,
            @NotNull Instant happenedAt,
            @NotBlank @Size(max = Text.LENGTH_MAX) String text) {
        @Override
        public String toString() {
            return "Writing[redacted]";
        }
    }

    /**
     * To whom a note is given, and by what right.
     *
     * @param basis a consent to just this kind of notes, or the order of a court
     * @param channel how it is given
     * @param recipientId the registered recipient; a consent names one
     * @param grounds what is written down of it
     * @param reason why it is not the author who releases it
     */
    record Release(
            @NotNull LegalBasis basis,
            @NotNull Channel channel,
            Optional<UUID> recipientId,
            @NotNull @Valid Grounds grounds,
            Optional<@Pattern(regexp = SAID) @Size(max = Text.LENGTH_MAX) String> reason) {
        @Override
        public String toString() {
            return "Release[redacted]";
        }
    }

    /**
     * What is written down of a release; which of it has to be depends on the basis.
     *
     * @param description what is given, shortly
     * @param recipientName who receives it, where it is no registered recipient
     * @param order by which the order of a court is known
     * @param orderScope how much the order lets out
     * @param subpoena by which a subpoena is known; alone it lets nothing out
     */
    record Grounds(
            @NotBlank @Size(max = Words.LENGTH_MAX) String description,
            Optional<@Pattern(regexp = SAID) @Size(max = Words.LENGTH_MAX) String> recipientName,
            Optional<@Pattern(regexp = SAID) @Size(max = Words.LENGTH_MAX) String> order,
            Optional<@Pattern(regexp = SAID) @Size(max = Words.LENGTH_MAX) String> court,
            Optional<@Pattern(regexp = SAID) @Size(max = Words.LENGTH_MAX) String> orderScope,
            Optional<@Pattern(regexp = SAID) @Size(max = Words.LENGTH_MAX) String> subpoena) {
        Map<Element, Words> inWords() {
            Map<Element, Words> words = new EnumMap<>(Element.class);
            words.put(Element.DESCRIPTION, new Words(description));
            recipientName.ifPresent(text -> words.put(Element.RECIPIENT_NAME, new Words(text)));
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

    /** Why a note is destroyed. */
    record Destruction(@NotNull DestructionReason reason) {}
}
