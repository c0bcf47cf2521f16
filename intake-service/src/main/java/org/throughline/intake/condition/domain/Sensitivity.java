package org.throughline.intake.condition.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a code, an instrument or a word says about the use of substances. What is not in the tables counts as if it did, so
 * a gap in the tables never opens a record.
 *
 * @param version of the tables
 * @param substanceUse categories and codes of ICD-10-CM; tobacco (F17) is not among them (42 CFR 2.11)
 * @param overdose categories of ICD-10-CM that are no diagnosis of use and yet tell of it
 * @param substanceUseConcepts concepts of SNOMED CT
 * @param substanceUseInstruments questionnaires about use, and drug screens under one word
 * @param otherInstruments questionnaires known to be about something else
 * @param words that tell of use, in lower case
 */
public record Sensitivity(
        String version,
        List<String> substanceUse,
        List<String> overdose,
        List<String> substanceUseConcepts,
        List<String> substanceUseInstruments,
        List<String> otherInstruments,
        List<String> words) {
    private static final Pattern ICD_10_CM = Pattern.compile("[A-TV-Z]\\d[0-9A-Z](\\.[0-9A-Z]{1,4})?");
    private static final List<String> ICD_10_CM_NAMES =
            List.of("http://hl7.org/fhir/sid/icd-10-cm", "urn:oid:2.16.840.1.113883.6.90");
    private static final List<String> SNOMED_NAMES =
            List.of("http://snomed.info/sct", "urn:oid:2.16.840.1.113883.6.96");

    public Sensitivity {
        substanceUse = List.copyOf(substanceUse);
        overdose = List.copyOf(overdose);
        substanceUseConcepts = List.copyOf(substanceUseConcepts);
        substanceUseInstruments = List.copyOf(substanceUseInstruments);
        otherInstruments = List.copyOf(otherInstruments);
        words = List.copyOf(words);
    }

    /** What something says. */
    public enum Meaning {
        SUBSTANCE_USE,
        OVERDOSE,
        /** Something else for sure. */
        OTHER,
        /** Nobody can say, so it is taken for the first. */
        UNMAPPED
    }

    /** What a coded condition says. */
    public Meaning ofCode(Conditions conditions, String system, String code) {
        if (ICD_10_CM_NAMES.contains(system)) {
            return ofDiagnosis(code.toUpperCase(Locale.ROOT));
        }
        if (!SNOMED_NAMES.contains(system)) {
            return Meaning.UNMAPPED;
        }
        if (substanceUseConcepts.contains(code)) {
            return Meaning.SUBSTANCE_USE;
        }
        return conditions.knowsConcept(code) ? Meaning.OTHER : Meaning.UNMAPPED;
    }

    private Meaning ofDiagnosis(String code) {
        if (!ICD_10_CM.matcher(code).matches()) {
            return Meaning.UNMAPPED;
        }
        if (substanceUse.stream().anyMatch(code::startsWith)) {
            return Meaning.SUBSTANCE_USE;
        }
        return overdose.stream().anyMatch(code::startsWith) ? Meaning.OVERDOSE : Meaning.OTHER;
    }

    /** What the use of a questionnaire says. */
    public Meaning ofInstrument(String instrument) {
        String name = instrument.toUpperCase(Locale.ROOT);
        if (substanceUseInstruments.contains(name)) {
            return Meaning.SUBSTANCE_USE;
        }
        return otherInstruments.contains(name) ? Meaning.OTHER : Meaning.UNMAPPED;
    }

    /** Whether words speak of use. Words that speak of it in a way nobody thought of are not found. */
    public boolean speaksOfUse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }
}
