package org.throughline.disclosure.domain;

import static org.throughline.disclosure.domain.InformationClass.ATTENDANCE;
import static org.throughline.disclosure.domain.InformationClass.IDENTITY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.disclosure.domain.Ruling.Given;

/**
 * Rules on what a person of the programme tells somebody outside, by the right they name.
 *
 * <p>What they say of a consent, an agreement or a treating relationship is held against what is recorded. What only they
 * can know, such as an emergency, is taken as they state it, once they state all that its rule asks.
 */
public final class ManualLaw {
    private static final Set<InformationClass> OF_A_CRIME = Set.of(IDENTITY, ATTENDANCE);

    private ManualLaw() {}

    /**
     * What an act comes to.
     *
     * @param objections what speaks against it, the plainest first; none if nothing does
     * @param missing what its rule wants to be written down and is not
     * @param partTwo whether the records are under 42 CFR Part 2
     * @param consents what it rests on, where it rests on consent
     * @param reliance whether a consent was taken back, and this is payment for services before that
     */
    public record Verdict(
            List<Objection> objections, Set<Element> missing, boolean partTwo, List<Given> consents, boolean reliance) {
        public Verdict {
            objections = List.copyOf(objections);
            missing = Collections.unmodifiableSet(new TreeSet<>(missing));
            consents = List.copyOf(consents);
        }
    }

    /** Rules on one act; the same act on the same evidence always gives the same. */
    public static Verdict rule(Act act, Evidence evidence, DisclosurePolicy policy) {
        Terms terms = Terms.of(act.episodes(), evidence, policy, act.telling().at());
        boolean partTwo = terms.partTwo();
        if (act.basis().isEmpty()) {
            return new Verdict(List.of(Objection.BASIS_NOT_STATED), Set.of(), partTwo, List.of(), false);
        }
        LegalBasis basis = act.basis().get();
        List<Objection> objections = new ArrayList<>();
        Optional<Objection> keptApart = keptApart(act, basis);
        keptApart.ifPresent(objections::add);
        ownRule(act, basis).ifPresent(objections::add);
        Set<Element> missing = missing(act, basis, evidence);
        if (!missing.isEmpty()) {
            objections.add(Objection.ELEMENTS_MISSING);
        }
        boolean unlawful = partTwo && !basis.holdsForPartTwo();
        if (unlawful) {
            objections.addFirst(underPartTwo(basis));
        }
        if (unlawful || keptApart.isPresent()) {
            return new Verdict(objections, missing, partTwo, List.of(), false);
        }
        Backing.Found found = new Backing(act, evidence, terms).of(basis);
        found.objection().ifPresent(objections::add);
        return new Verdict(objections, missing, partTwo, found.consents(), found.reliance());
    }

    private static Optional<Objection> keptApart(Act act, LegalBasis basis) {
        boolean asked = act.information().stream().anyMatch(InformationClass::keptApart);
        boolean possible = basis == LegalBasis.CONSENT || basis == LegalBasis.COURT_ORDER;
        return when(asked && !possible, Objection.NOTES_KEPT_APART);
    }

    private static Objection underPartTwo(LegalBasis basis) {
        if (basis == LegalBasis.SERIOUS_THREAT) {
            return Objection.THREAT_UNDER_PART_TWO;
        }
        return basis == LegalBasis.ABUSE_OR_NEGLECT
                ? Objection.ADULT_ABUSE_UNDER_PART_TWO
                : Objection.BASIS_NOT_FOR_PART_TWO;
    }

    /** What the rule of a basis asks beside words. */
    private static Optional<Objection> ownRule(Act act, LegalBasis basis) {
        return switch (basis) {
            case CHILD_ABUSE_REPORT ->
                when(!act.assurances().contains(Assurance.INITIAL_REPORT), Objection.ONLY_THE_INITIAL_REPORT);
            case CRIME_ON_PREMISES -> when(!OF_A_CRIME.containsAll(act.information()), Objection.BEYOND_THE_BASIS);
            case PUBLIC_HEALTH_DEIDENTIFIED ->
                when(
                        act.information().contains(IDENTITY)
                                || !act.assurances().contains(Assurance.NOBODY_RECOGNISABLE),
                        Objection.SOMEBODY_RECOGNISABLE);
            case COURT_ORDER ->
                when(
                        act.grounds().containsKey(Element.SUBPOENA)
                                && !act.grounds().containsKey(Element.ORDER),
                        Objection.SUBPOENA_ALONE);
            case CONSENT, MEDICAL_EMERGENCY, QSO, AUDIT_EVALUATION, RESEARCH, CAUSE_OF_DEATH, INDIVIDUAL ->
                Optional.empty();
            case HIPAA_TREATMENT, HIPAA_PAYMENT, HIPAA_OPERATIONS, REQUIRED_BY_LAW, PUBLIC_HEALTH, ABUSE_OR_NEGLECT ->
                Optional.empty();
            case HEALTH_OVERSIGHT,
                    JUDICIAL_PROCEEDING,
                    LAW_ENFORCEMENT,
                    CORONER,
                    SERIOUS_THREAT,
                    WORKERS_COMPENSATION -> Optional.empty();
        };
    }

    /** Of a registered recipient the register says who it is; in an emergency the people are named as well. */
    private static Set<Element> missing(Act act, LegalBasis basis, Evidence evidence) {
        Set<Element> missing = EnumSet.noneOf(Element.class);
        missing.addAll(Element.asked(basis));
        missing.removeAll(act.grounds().keySet());
        if (evidence.recipient().isPresent()) {
            missing.remove(Element.RECIPIENT_FACILITY);
            if (basis != LegalBasis.MEDICAL_EMERGENCY) {
                missing.remove(Element.RECIPIENT_NAME);
            }
        }
        return missing;
    }

    private static Optional<Objection> when(boolean holds, Objection objection) {
        return holds ? Optional.of(objection) : Optional.empty();
    }
}
