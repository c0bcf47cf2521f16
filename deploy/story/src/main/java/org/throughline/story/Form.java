package org.throughline.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A consent form as staff file it once it was signed.
 *
 * @param kind the one permission on it
 * @param terms what it says
 */
record Form(String kind, Map<String, Object> terms) {
    private static final String VERSION = "-2026-1";
    private static final String HASH = "4b1d0f6a3c2e59788796a5b4c3d2e1f0";
    private static final List<String> STATEMENTS =
            List.of("RIGHT_TO_REVOKE", "REDISCLOSURE_WARNING", "CONSEQUENCE_OF_REFUSING", "HIPAA_REDISCLOSURE");

    Form {
        terms = new LinkedHashMap<>(terms);
    }

    /** To be treated here. */
    static Form treatment() {
        return new Form(
                "TREATMENT",
                Body.of(
                        "discloser", "The programme",
                        "information", "Treatment in the programme",
                        "statements", List.of("RIGHT_TO_REVOKE")));
    }

    /** The single consent for treatment, payment and operations. */
    static Form sharing(List<String> recipients) {
        return new Form(
                "TPO",
                Body.of(
                        "discloser",
                        "The programme",
                        "information",
                        "How treatment goes",
                        "classes",
                        List.of("ATTENDANCE", "PLAN", "SCORES"),
                        "recipients",
                        recipients,
                        "purposes",
                        List.of("TREATMENT", "PAYMENT", "OPERATIONS"),
                        "statements",
                        STATEMENTS));
    }

    /** To a court that made care a condition: whether somebody comes, and not to be taken back before it is done. */
    static Form criminalJustice(String court) {
        return new Form(
                "CRIMINAL_JUSTICE",
                Body.of(
                        "discloser", "The programme",
                        "information", "Whether the participant comes",
                        "classes", List.of("ATTENDANCE"),
                        "recipients", List.of(court),
                        "purposes", List.of("CRIMINAL_JUSTICE"),
                        "statements", List.of("RIGHT_TO_REVOKE"),
                        "endsWith", "EPISODE_CLOSED",
                        "irrevocable", Body.of("event", "FINAL_DISPOSITION")));
    }

    /** The form, signed. */
    Map<String, Object> signed(Signer signer) {
        return Body.of(
                "kinds",
                List.of(kind),
                "terms",
                terms,
                "signature",
                signer.signature(),
                "document",
                Body.of("formVersion", kind.toLowerCase(Locale.ROOT).replace('_', '-') + VERSION, "hash", HASH));
    }

    /**
     * Who signs.
     *
     * @param id by which the record knows them
     * @param authority by what right
     * @param proofs hashes of what proves it
     * @param at when
     */
    record Signer(String id, String authority, List<String> proofs, String at) {
        static Signer self(String participantId, String at) {
            return new Signer(participantId, "SELF", List.of(), at);
        }

        static Signer parent(String at) {
            return new Signer("a-parent", "PARENT", List.of(HASH), at);
        }

        /** The same, who shows nothing to prove it. */
        Signer withoutProof() {
            return new Signer(id, authority, List.of(), at);
        }

        private Map<String, Object> signature() {
            return Body.of("signer", id, "authority", authority, "evidence", proofs, "signedAt", at);
        }
    }
}
