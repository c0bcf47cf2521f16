package org.throughline.intake.referral.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps numbers out that a treatment record never needs and a thief always wants: social security, driver's licence and
 * passport numbers.
 *
 * <p>They are known by the FHIR system (the social security number's name and OID, the OID arc of driver's licences by
 * state, the passports' name and OID arc), by the type code of HL7 v2 table 0203 (SS, DL, PPN, and SB, under which FHIR
 * lists the social security number), or by the shape of a written social security number whatever its system claims.
 */
public final class DroppedIdentifiers {
    private static final Set<String> TYPES = Set.of("SS", "SB", "DL", "PPN");
    private static final Pattern SYSTEM = Pattern.compile("(https?://)?(www\\.)?hl7\\.org/fhir/sid/(us-ssn|passport.*)"
            + "|(urn:oid:)?2\\.16\\.840\\.1\\.113883\\.4\\.(1|3(\\..+)?|330(\\..+)?)"
            + "|.*(social-?security|driver'?s?-?licen[cs]e|passport).*");
    private static final Pattern SOCIAL_SECURITY_NUMBER = Pattern.compile("\\d{3}[- ]\\d{2}[- ]\\d{4}");

    private DroppedIdentifiers() {}

    /** Those that may be kept, in order, each once. */
    public static List<PersonIdentifier> removedFrom(List<ReceivedIdentifier> received) {
        return received.stream()
                .filter(identifier -> !dropped(identifier))
                .map(identifier -> new PersonIdentifier(identifier.system(), identifier.value()))
                .distinct()
                .toList();
    }

    /** Whether a number stays outside. */
    public static boolean dropped(ReceivedIdentifier identifier) {
        return identifier.types().stream().map(DroppedIdentifiers::code).anyMatch(TYPES::contains)
                || SYSTEM.matcher(system(identifier)).matches()
                || SOCIAL_SECURITY_NUMBER.matcher(identifier.value().strip()).matches();
    }

    private static String code(String type) {
        return type.strip().toUpperCase(Locale.ROOT);
    }

    private static String system(ReceivedIdentifier identifier) {
        String system = identifier.system().strip().toLowerCase(Locale.ROOT);
        return system.endsWith("/") ? system.substring(0, system.length() - 1) : system;
    }
}
