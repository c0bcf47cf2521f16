package org.throughline.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * Somebody who is referred. Nobody who was here before bears the family name, so that only those are alike whom the story
 * wants alike.
 *
 * @param birthDate as the sender has it
 */
record Newcomer(String familyName, String givenName, String birthDate) {
    private static final int LETTERS = 10;
    private static final int ALPHABET = 26;
    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";

    static Newcomer called(String givenName, String birthDate) {
        String familyName = ThreadLocalRandom.current()
                .ints(LETTERS, 0, ALPHABET)
                .mapToObj(letter -> String.valueOf((char) ('a' + letter)))
                .collect(Collectors.joining());
        return new Newcomer(familyName, givenName, birthDate);
    }

    /** A referral of theirs, under a number of the sender's own. */
    Map<String, Object> referral(Sender sender, List<String> conditions) {
        return Body.of(
                "source", sender.source(),
                "sender", sender.name(),
                "reason", sender.reason(),
                "urgency", "URGENT",
                "person", person(sender),
                "conditions",
                        conditions.stream()
                                .map(code -> Body.of("system", ICD, "code", code, "status", "active"))
                                .toList());
    }

    private Map<String, Object> person(Sender sender) {
        return Body.of(
                "familyName",
                familyName,
                "givenNames",
                List.of(givenName),
                "birthDate",
                birthDate,
                "identifiers",
                List.of(Body.of(
                        "system",
                        sender.numbers(),
                        "types",
                        List.of("MR"),
                        "value",
                        UUID.randomUUID().toString())));
    }

    /**
     * Who refers.
     *
     * @param numbers the system of the numbers it knows people by
     */
    record Sender(String source, String name, String numbers, String reason) {
        static final Sender NORTH = hospital("North Hospital", "north-hospital");
        static final Sender SOUTH = hospital("South Hospital", "south-hospital");
        static final Sender COURT =
                new Sender("COURT", "The Drug Court", "https://drug-court.example/case", "Care as ordered.");

        private static Sender hospital(String name, String host) {
            return new Sender("HOSPITAL", name, "https://" + host + ".example/mrn", "Steps down from inpatient care.");
        }
    }
}
