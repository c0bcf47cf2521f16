package org.throughline.story;

import java.util.List;
import java.util.Map;

/** What medical personnel are told in an emergency, with all that 42 CFR 2.51 wants written down. */
final class Emergency {
    private Emergency() {}

    static Map<String, Object> told(Person by, String nature) {
        Map<String, Object> grounds = grounds(by);
        grounds.put("nature", nature);
        return body(grounds);
    }

    /** The same, where nobody wrote down what the emergency was. */
    static Map<String, Object> unexplained(Person by) {
        return body(grounds(by));
    }

    private static Map<String, Object> grounds(Person by) {
        return Body.of(
                "description", "Current medicines.",
                "recipientName", "The physician on duty",
                "recipientFacility", "General Hospital, emergency department",
                "discloser", by.subject());
    }

    private static Map<String, Object> body(Map<String, Object> grounds) {
        return Body.of(
                "basis",
                "MEDICAL_EMERGENCY",
                "channel",
                "PHONE",
                "information",
                List.of("MEDICATION"),
                "grounds",
                grounds);
    }
}
