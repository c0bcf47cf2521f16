package org.throughline.treatmentplan.safetyplan.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.safetyplan.domain.Party;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanContent;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEntry;

/** The bodies of requests about safety plans. Who agrees or records is the caller, never a field. */
final class SafetyPlanRequests {
    static final int ENTRY_MAX = 160;

    private SafetyPlanRequests() {}

    /**
     * What was agreed. A part that is left out is empty.
     *
     * @param parties with whom
     * @param agreedAt when; without it, now
     * @param role needed only where the caller has several
     */
    record Agreeing(
            @Size(max = SafetyPlanContent.ENTRIES_MAX) List<@NotBlank @Size(max = ENTRY_MAX) String> warningSigns,

            @Size(max = SafetyPlanContent.ENTRIES_MAX) List<@NotBlank @Size(max = ENTRY_MAX) String> coping,

            @Size(max = SafetyPlanContent.ENTRIES_MAX) List<@NotBlank @Size(max = ENTRY_MAX) String> peopleAndPlaces,

            @Size(max = SafetyPlanContent.ENTRIES_MAX) List<@NotBlank @Size(max = ENTRY_MAX) String> contacts,

            @Size(max = SafetyPlanContent.ENTRIES_MAX) List<@NotBlank @Size(max = ENTRY_MAX) String> professionals,

            @Size(max = SafetyPlanContent.ENTRIES_MAX) List<@NotBlank @Size(max = ENTRY_MAX) String> surroundings,

            @Size(max = 4) List<@NotNull Party> parties,
            Optional<Instant> agreedAt,
            Optional<Role> role) {
        Agreeing {
            warningSigns = listed(warningSigns);
            coping = listed(coping);
            peopleAndPlaces = listed(peopleAndPlaces);
            contacts = listed(contacts);
            professionals = listed(professionals);
            surroundings = listed(surroundings);
            parties = listed(parties);
        }

        private static <T> List<T> listed(@Nullable List<T> given) {
            return given == null ? List.of() : List.copyOf(given);
        }

        SafetyPlanContent content() {
            return new SafetyPlanContent(
                    texts(warningSigns),
                    texts(coping),
                    texts(peopleAndPlaces),
                    texts(contacts),
                    texts(professionals),
                    texts(surroundings));
        }

        private static List<Text> texts(List<String> words) {
            return words.stream().map(Text::new).toList();
        }

        @Override
        public String toString() {
            return "Agreeing[redacted]";
        }
    }

    /**
     * That the person wants none.
     *
     * @param declinedAt when they said so; without it, now
     * @param role needed only where the caller has several
     */
    record Declining(
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason, Optional<Instant> declinedAt, Optional<Role> role) {
        @Override
        public String toString() {
            return "Declining[redacted]";
        }
    }

    /**
     * What should not be in the record, and why.
     *
     * @param number of its kind: the version of an agreement, or the number of a refusal
     * @param role needed only where the caller has several
     */
    record Mistaking(
            @NotNull SafetyPlanEntry entry,
            @Min(1) int number,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason,
            Optional<Role> role) {
        @Override
        public String toString() {
            return "Mistaking[redacted]";
        }
    }
}
