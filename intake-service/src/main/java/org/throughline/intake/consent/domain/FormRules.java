package org.throughline.intake.consent.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.intake.consent.domain.ConsentForm.KindOnForm;
import org.throughline.intake.consent.domain.ConsentRefusal.CannotBeCombined;
import org.throughline.intake.consent.domain.ConsentRefusal.ElementsMissing;
import org.throughline.intake.consent.domain.ConsentRefusal.InformationBeyondKind;
import org.throughline.intake.consent.domain.ConsentRefusal.IntermediaryMembersMissing;
import org.throughline.intake.consent.domain.ConsentRefusal.IrrevocabilityNotAllowed;
import org.throughline.intake.consent.domain.ConsentRefusal.PurposeBeyondKinds;
import org.throughline.intake.consent.domain.ConsentRefusal.RecipientNotAPerson;
import org.throughline.intake.consent.domain.ConsentRefusal.RecipientNotOfCriminalJustice;
import org.throughline.intake.consent.domain.ConsentRefusal.RecipientNotRegistered;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.recipient.domain.RecipientKind;

/** What the law wants of a form: which kinds stand on it together, what it says, and whom it names. */
final class FormRules {
    private FormRules() {}

    static Optional<ConsentRefusal> against(ConsentForm form, Register register) {
        return combination(form)
                .or(() -> irrevocability(form))
                .or(() -> elements(form, register))
                .or(() -> beyondKinds(form))
                .or(() -> kinds(form)
                        .filter(ConsentKind::permitsDisclosure)
                        .flatMap(kind -> recipients(kind, form.terms(), register).stream())
                        .findFirst());
    }

    private static Stream<ConsentKind> kinds(ConsentForm form) {
        return form.kinds().stream().map(KindOnForm::kind);
    }

    private static Optional<ConsentRefusal> combination(ConsentForm form) {
        boolean several = form.kinds().size() > 1;
        boolean discloseSeveral =
                kinds(form).filter(ConsentKind::permitsDisclosure).count() > 1;
        return kinds(form)
                .filter(kind -> (kind.standsAlone() && several) || (kind.disclosesAlone() && discloseSeveral))
                .findFirst()
                .map(CannotBeCombined::new);
    }

    private static Optional<ConsentRefusal> irrevocability(ConsentForm form) {
        boolean allowed = kinds(form).anyMatch(ConsentKind.CRIMINAL_JUSTICE::equals);
        return form.terms().term().irrevocable().stream()
                .filter(lock -> !allowed || !lock.hasEnd())
                .flatMap(_ -> kinds(form))
                .findFirst()
                .map(IrrevocabilityNotAllowed::new);
    }

    private static Optional<ConsentRefusal> elements(ConsentForm form, Register register) {
        for (KindOnForm kind : form.kinds()) {
            List<ConsentElement> missing = ConsentElement.missing(kind.kind(), form.terms(), register);
            if (!missing.isEmpty()) {
                return Optional.of(new ElementsMissing(kind.kind(), missing));
            }
        }
        return Optional.empty();
    }

    private static Optional<ConsentRefusal> beyondKinds(ConsentForm form) {
        Optional<ConsentRefusal> purpose = form.terms().purposes().stream()
                .filter(wanted -> kinds(form).noneMatch(kind -> kind.purposes().contains(wanted)))
                .findFirst()
                .map(PurposeBeyondKinds::new);
        return purpose.or(() -> form.terms().information().classes().stream()
                .filter(DataClass::keptApart)
                .filter(wanted -> kinds(form)
                        .noneMatch(
                                kind -> kind.keptApart().filter(wanted::equals).isPresent()))
                .findFirst()
                .map(InformationBeyondKind::new));
    }

    private static Optional<ConsentRefusal> recipients(ConsentKind kind, ConsentTerms terms, Register register) {
        return terms.recipients().stream()
                .flatMap(named -> recipient(kind, named, terms, register).stream())
                .findFirst();
    }

    private static Optional<ConsentRefusal> recipient(
            ConsentKind kind, String named, ConsentTerms terms, Register register) {
        if (kind == ConsentKind.FAMILY) {
            return isId(named) ? Optional.empty() : Optional.of(new RecipientNotAPerson(named));
        }
        if (!register.knows(named)) {
            return Optional.of(new RecipientNotRegistered(named));
        }
        if (kind == ConsentKind.CRIMINAL_JUSTICE && !register.isOfKind(named, RecipientKind.COURT)) {
            return Optional.of(new RecipientNotOfCriminalJustice(named));
        }
        return register.isOfKind(named, RecipientKind.INTERMEDIARY) && !register.namesMembers(named, terms)
                ? Optional.of(new IntermediaryMembersMissing(named))
                : Optional.empty();
    }

    private static boolean isId(String named) {
        try {
            return UUID.fromString(named).toString().equals(named);
        } catch (IllegalArgumentException e) {
            return false; // a name or a code
        }
    }
}
