package org.throughline.intake.accounting.rest;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.intake.accounting.domain.AccountingRule;

/** What codes mean, for somebody who has never seen one. */
final class PlainWords {
    private PlainWords() {}

    static String rule(AccountingRule rule) {
        return switch (rule) {
            case HIPAA ->
                "This list shows to whom we gave information about you. As federal law has it (45 CFR 164.528), it leaves"
                        + " out what we gave others to treat you, to be paid for your care or to run our programme, what"
                        + " you agreed to in writing, and what we gave to yourself.";
            case PART_TWO ->
                "This list shows to whom we gave information about you because you had agreed to it in writing (42 CFR"
                        + " 2.25). If you took an agreement back later, what we had given until then is on the list.";
            case INTERMEDIARY ->
                "This list shows who received information about you through a network that passes records on between those"
                        + " who treat you, because you had agreed to that in writing (42 CFR 2.24).";
        };
    }

    static String basis(Optional<LegalBasis> basis) {
        return basis.map(PlainWords::basis).orElse("We found no right to give it. Our privacy officer has been told.");
    }

    private static String basis(LegalBasis basis) {
        return switch (basis) {
            case CONSENT -> "You agreed to it in writing";
            case MEDICAL_EMERGENCY -> "There was a medical emergency";
            case CHILD_ABUSE_REPORT -> "The law asks us to report when a child may be in danger";
            case CRIME_ON_PREMISES -> "A crime at our programme, or against its staff, was reported";
            case QSO -> "They work for our programme under a contract";
            case AUDIT_EVALUATION -> "They examine our programme under an agreement";
            case RESEARCH -> "Research that a review board approved";
            case COURT_ORDER -> "A court ordered it";
            case CAUSE_OF_DEATH -> "The law asks for the cause of a death";
            case PUBLIC_HEALTH_DEIDENTIFIED -> "Public health; nobody can be recognised by it";
            case INDIVIDUAL -> "You asked for it yourself";
            case HIPAA_TREATMENT -> "For your treatment";
            case HIPAA_PAYMENT -> "To pay for your care";
            case HIPAA_OPERATIONS -> "To run a health care service";
            case REQUIRED_BY_LAW -> "A law asks for it";
            case PUBLIC_HEALTH -> "Public health";
            case ABUSE_OR_NEGLECT -> "Somebody may have been abused or neglected";
            case HEALTH_OVERSIGHT -> "An authority that watches over health care asked for it";
            case JUDICIAL_PROCEEDING -> "It was asked for in a court case";
            case LAW_ENFORCEMENT -> "The police or another such authority asked for it";
            case CORONER -> "A coroner or medical examiner asked for it";
            case SERIOUS_THREAT -> "Somebody was in serious danger";
            case WORKERS_COMPENSATION -> "For a claim about an accident at work";
        };
    }

    /** Of a code of HL7 v3, or of what a person stated; others are left out. */
    static String purpose(String code) {
        return switch (code) {
            case "TREAT", "COC", "TREATMENT" -> "Treatment";
            case "HPAYMT", "CLMATTCH", "COVERAGE", "PAYMENT" -> "Payment for care";
            case "HOPERAT", "CAREMGT", "HQUALIMP", "OPERATIONS" -> "Running a health care service";
            case "FAMRQT", "FAMILY_INVOLVEMENT" -> "So that your family can take part";
            case "HRESCH", "RESEARCH" -> "Research";
            case "HLEGAL", "LEGAL_PROCEEDING" -> "A court case";
            case "PROGRESS_REPORT" -> "A report on how you are doing";
            case "CRIMINAL_JUSTICE" -> "Care that a court asked you to take part in";
            case "COUNSELLING_NOTES", "PSYCHOTHERAPY_NOTES" -> "To have these notes";
            default -> "";
        };
    }

    static String information(Set<InformationClass> information) {
        return information.stream().map(PlainWords::information).collect(Collectors.joining("; "));
    }

    private static String information(InformationClass information) {
        return switch (information) {
            case IDENTITY -> "who you are";
            case ATTENDANCE -> "whether and when you were in treatment";
            case PLAN -> "your treatment plan";
            case NOTES -> "notes on your treatment";
            case SCORES -> "questionnaires and their results";
            case MEDICATION -> "your medication";
            case COUNSELLING_NOTES -> "your counsellor's own notes";
            case PSYCHOTHERAPY_NOTES -> "your therapist's own notes";
        };
    }
}
