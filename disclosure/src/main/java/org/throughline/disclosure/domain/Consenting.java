package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.disclosure.domain.EvidenceFact.ConsentGranted;
import org.throughline.disclosure.domain.Ruling.Given;
import org.throughline.disclosure.domain.Ruling.Permitted;
import org.throughline.disclosure.domain.Ruling.Withheld;

/** Whether a participant's consents let something leave. Those that do are taken together. */
final class Consenting {
    private final Question question;
    private final Purpose purpose;
    private final Recipient recipient;
    private final ParticipantFile file;
    private final Set<InformationClass> wanted;

    /** @param wanted what of the information may leave at all */
    Consenting(Law.Asked asked, Set<InformationClass> wanted) {
        this.question = asked.question();
        this.purpose = asked.purpose();
        this.recipient = asked.recipient();
        this.file = asked.file();
        this.wanted = Set.copyOf(wanted);
    }

    /** What one consent comes to. */
    private sealed interface Finding {
        record Covers(ConsentGranted consent, Set<InformationClass> information, boolean reliance) implements Finding {}

        record Fails(WithheldReason reason) implements Finding {}
    }

    Ruling rule(boolean partTwo) {
        List<Finding.Covers> covering = new ArrayList<>();
        WithheldReason furthest = WithheldReason.NO_CONSENT;
        for (Consent consent : file.consents().values()) {
            switch (examine(file.standing(consent))) {
                case Finding.Covers covers -> covering.add(covers);
                case Finding.Fails(WithheldReason reason) ->
                    furthest = reason.compareTo(furthest) > 0 ? reason : furthest;
            }
        }
        return covering.isEmpty() ? new Withheld(recipient.id(), furthest) : permitted(covering, partTwo);
    }

    private Permitted permitted(List<Finding.Covers> covering, boolean partTwo) {
        List<Finding.Covers> standing =
                covering.stream().filter(covers -> !covers.reliance()).toList();
        List<Finding.Covers> taken = standing.isEmpty() ? covering : standing;
        Set<InformationClass> information = EnumSet.noneOf(InformationClass.class);
        taken.forEach(covers -> information.addAll(covers.information()));
        List<Given> consents = taken.stream()
                .map(Finding.Covers::consent)
                .sorted(Comparator.comparing(ConsentGranted::signedAt).thenComparing(ConsentGranted::consentId))
                .map(Given::of)
                .toList();
        return new Permitted(recipient.id(), LegalBasis.CONSENT, information, consents, partTwo, standing.isEmpty());
    }

    private Finding examine(Consent consent) {
        ConsentGranted granted = consent.granted();
        Set<String> meant = namesOnConsent(granted);
        if (meant.isEmpty()) {
            return new Finding.Fails(WithheldReason.RECIPIENT_NOT_COVERED);
        }
        if (!granted.purposes().contains(purpose.name())) {
            return new Finding.Fails(WithheldReason.PURPOSE_NOT_COVERED);
        }
        Set<InformationClass> information = EnumSet.noneOf(InformationClass.class);
        information.addAll(wanted);
        information.retainAll(InformationClass.covered(granted.information()));
        if (information.isEmpty()) {
            return new Finding.Fails(WithheldReason.INFORMATION_NOT_COVERED);
        }
        return inTime(consent, meant, information);
    }

    private Finding inTime(Consent consent, Set<String> meant, Set<InformationClass> information) {
        if (!question.at().isBefore(consent.end())) {
            return new Finding.Fails(WithheldReason.CONSENT_ENDED);
        }
        Set<String> takenFrom = new HashSet<>(meant);
        takenFrom.add(recipient.id()); // also where the consent means it by a class
        Instant revokedAt = consent.revokedFor(takenFrom);
        if (question.at().isBefore(revokedAt)) {
            return new Finding.Covers(consent.granted(), information, false);
        }
        boolean relied = purpose == Purpose.PAYMENT
                && consent.reliance()
                && !question.servicesUntil().isAfter(revokedAt);
        return relied
                ? new Finding.Covers(consent.granted(), information, true)
                : new Finding.Fails(WithheldReason.CONSENT_REVOKED);
    }

    /** By which of its recipients the consent means this one; a member of an intermediary has to treat as well. */
    private Set<String> namesOnConsent(ConsentGranted granted) {
        Set<String> names = new HashSet<>(recipient.names());
        if (file.isTreatedBy(recipient.id(), question.at())) {
            names.addAll(recipient.intermediaries());
        }
        names.retainAll(Set.copyOf(granted.recipients()));
        return names;
    }
}
