package org.throughline.intake.referral.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.likeness.Tokens;
import org.throughline.intake.likeness.domain.LikenessPolicy;
import org.throughline.intake.likeness.domain.PersonTokens;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonDetails.PersonName;
import org.throughline.intake.referral.domain.PersonDetails.Reach;
import org.throughline.intake.referral.domain.PersonDetails.Sex;
import org.throughline.intake.referral.domain.PersonIdentifier;

/** Makes what persons are looked for by, among those of the caller's organisation. */
@RequestScoped
public class PersonTraces {
    private final Tokens tokens;
    private final Acting acting;
    private final IntakeNumbers numbers;

    PersonTraces(Tokens tokens, Acting acting, IntakeNumbers numbers) {
        this.tokens = tokens;
        this.acting = acting;
        this.numbers = numbers;
    }

    /** The traces of a person. */
    public Traces of(PersonDetails details, List<PersonIdentifier> identifiers) {
        return new Traces(details, likeness(details), identifiers(identifiers));
    }

    /** The traces of somebody of whom only numbers are known. */
    public Traces ofNumbers(List<PersonIdentifier> numbers) {
        PersonDetails nobody = new PersonDetails(
                new PersonName(new Text("unknown"), List.of()),
                PartialDate.UNKNOWN,
                Sex.UNKNOWN,
                "und",
                new Reach(List.of(), List.of()));
        return new Traces(nobody, PersonTokens.NONE, identifiers(numbers));
    }

    PersonTokens likeness(PersonDetails details) {
        return tokens.of(
                acting.organisation(),
                details.name().family().value(),
                details.name().given().stream().map(Text::value).toList(),
                details.birthDate(),
                LikenessPolicy.of(numbers.now()));
    }

    /** A number without its system may be anybody's. */
    List<String> identifiers(List<PersonIdentifier> kept) {
        return kept.stream()
                .filter(identifier -> !identifier.system().isBlank())
                .map(identifier -> tokens.identifier(acting.organisation(), identifier.system(), identifier.value()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
