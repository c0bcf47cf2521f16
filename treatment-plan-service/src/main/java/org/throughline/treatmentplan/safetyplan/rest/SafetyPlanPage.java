package org.throughline.treatmentplan.safetyplan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.safetyplan.domain.Agreement;
import org.throughline.treatmentplan.safetyplan.domain.Party;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanContent;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanDeclined;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanMarkedEnteredInError;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanFlag;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlans;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlans.Due;

/**
 * The safety plan of a person.
 *
 * @param current what holds: what was agreed last
 * @param dueBy when another is due, if one is
 * @param overdue whether that is late; missing, as {@code dueBy}, for whom scores are not meant
 * @param earlier what was agreed before, latest first
 * @param declined when the person wanted none, latest first; missing for whom scores are not meant
 * @param enteredInError what should not be in the record; missing but for who answers for the record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SafetyPlanPage(
        UUID participantId,
        @Nullable Agreed current,
        @Nullable Instant dueBy,
        @Nullable Boolean overdue,
        List<Agreed> earlier,
        @Nullable List<Declined> declined,
        @Nullable List<Mistake> enteredInError) {

    /**
     * What should not be in the record, and why.
     *
     * @param agreed what was agreed, if it is that
     * @param declined that the person wanted none, if it is that
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mistake(
            @Nullable Agreed agreed,
            @Nullable Declined declined,
            String reason,
            String markedBy,
            Role role,
            Instant markedAt) {
        static Mistake of(SafetyPlanMarkedEnteredInError e, SafetyPlans plans) {
            int at = e.number() - 1;
            return switch (e.entry()) {
                case AGREEMENT ->
                    new Mistake(
                            Agreed.of(plans.recorded().get(at), true),
                            null,
                            e.reason().value(),
                            e.markedBy(),
                            e.role(),
                            e.markedAt());
                case DECLINATION ->
                    new Mistake(
                            null,
                            Declined.of(e.number(), plans.declinations().get(at)),
                            e.reason().value(),
                            e.markedBy(),
                            e.role(),
                            e.markedAt());
            };
        }
    }

    /** One version as it is shown. */
    record Agreed(
            int version,
            List<String> warningSigns,
            List<String> coping,
            List<String> peopleAndPlaces,
            List<String> contacts,
            List<String> professionals,
            List<String> surroundings,
            List<Party> parties,
            String agreedBy,
            Role role,
            Instant agreedAt,
            List<SafetyPlanFlag> flags) {
        static Agreed of(Agreement agreement, boolean withDanger) {
            SafetyPlanContent content = agreement.content();
            return new Agreed(
                    agreement.version(),
                    words(content.warningSigns()),
                    words(content.coping()),
                    words(content.peopleAndPlaces()),
                    words(content.contacts()),
                    words(content.professionals()),
                    words(content.surroundings()),
                    agreement.parties(),
                    agreement.agreedBy(),
                    agreement.role(),
                    agreement.agreedAt(),
                    // That there was a deadline tells of what set it.
                    agreement.flags().stream()
                            .filter(flag -> withDanger || flag != SafetyPlanFlag.AFTER_DEADLINE)
                            .toList());
        }

        private static List<String> words(List<Text> texts) {
            return texts.stream().map(Text::value).toList();
        }
    }

    /**
     * That the person wanted none.
     *
     * @param number from 1, in the order they were recorded
     */
    record Declined(int number, String reason, String recordedBy, Role role, Instant declinedAt) {
        static Declined of(int number, SafetyPlanDeclined e) {
            return new Declined(number, e.reason().value(), e.recordedBy(), e.role(), e.declinedAt());
        }
    }

    /**
     * The page for somebody.
     *
     * @param withDanger whether scores are meant for them too, and so what called for a plan
     * @param withErrors whether they are shown what was entered in error
     */
    static SafetyPlanPage of(UUID participantId, SafetyPlans plans, boolean withDanger, boolean withErrors) {
        @Nullable Agreement current = plans.current().orElse(null);
        return new SafetyPlanPage(
                participantId,
                current == null ? null : Agreed.of(current, withDanger),
                withDanger ? plans.due().map(Due::dueBy).orElse(null) : null,
                withDanger ? plans.due().filter(Due::overdue).isPresent() : null,
                plans.agreements().reversed().stream()
                        .filter(agreement -> !agreement.equals(current))
                        .sorted(Comparator.comparing(Agreement::agreedAt).reversed())
                        .map(agreement -> Agreed.of(agreement, withDanger))
                        .toList(),
                withDanger
                        ? plans.declined().reversed().entrySet().stream()
                                .map(one -> Declined.of(one.getKey(), one.getValue()))
                                .toList()
                        : null,
                withErrors
                        ? plans.errors().stream()
                                .map(error -> Mistake.of(error, plans))
                                .toList()
                        : null);
    }
}
