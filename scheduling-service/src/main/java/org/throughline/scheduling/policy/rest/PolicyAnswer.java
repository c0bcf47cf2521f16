package org.throughline.scheduling.policy.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.policy.domain.PolicyEvent;
import org.throughline.scheduling.policy.domain.PolicyEvent.PolicyChangeExplained;
import org.throughline.scheduling.policy.domain.PolicyEvent.ProgrammePolicyChanged;
import org.throughline.scheduling.policy.domain.PolicyNumber;
import org.throughline.scheduling.policy.domain.PolicyNumber.Unit;
import org.throughline.scheduling.policy.domain.ProgrammeNature;

/**
 * The numbers a programme has worked by, works by and will work by.
 *
 * @param inForce version that holds now; absent while only the standard does
 * @param policies in the order they were set
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyAnswer(String programme, @Nullable String inForce, List<Version> policies) {

    /** One set of numbers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Version(
            String version,
            Instant effectiveFrom,
            ProgrammeNature nature,
            Map<String, Long> numbers,
            Instant changedAt,
            @Nullable String by,
            @Nullable String reason) {
        static Version of(ProgrammePolicyChanged changed, List<PolicyEvent> events) {
            PolicyChangeExplained explained = events.stream()
                    .filter(PolicyChangeExplained.class::isInstance)
                    .map(PolicyChangeExplained.class::cast)
                    .filter(event -> event.version().equals(changed.version()))
                    .findFirst()
                    .orElse(null);
            return new Version(
                    changed.version(),
                    changed.effectiveFrom(),
                    changed.nature(),
                    changed.numbers(),
                    changed.changedAt(),
                    explained == null ? null : explained.by(),
                    explained == null ? null : explained.reason().value());
        }
    }

    /** The numbers there are. */
    public record Numbers(List<PermittedNumber> numbers) {}

    /** One of them; least and most are inclusive. */
    public record PermittedNumber(String name, Unit unit, long least, long most, long standard, String source) {
        static PermittedNumber of(PolicyNumber number) {
            return new PermittedNumber(
                    number.name(), number.unit(), number.least(), number.most(), number.standard(), number.source());
        }
    }
}
