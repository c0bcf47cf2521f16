package org.throughline.intake.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How what was stored before reads now: nothing was said of what was not asked. */
final class EligibilityRevisions {
    private static final String POLICY = "eligibility-2026-1";

    private EligibilityRevisions() {}

    /** Parts of dimensions, composites, coded reasons and countersignatures came later. */
    static ObjectNode assessed(ObjectNode event) {
        ObjectNode assessment = (ObjectNode) event.get("assessment");
        for (JsonNode rating : assessment.get("ratings")) {
            ((ObjectNode) rating).put("part", "");
        }
        assessment.putArray("composite");
        ((ObjectNode) assessment.get("placement")).putArray("reason");
        event.putArray("countersignBy");
        event.put("policyVersion", POLICY);
        return event;
    }

    /** Criteria came later. */
    static ObjectNode determined(ObjectNode event) {
        ((ObjectNode) event.get("determination")).putArray("criteria");
        event.put("policyVersion", POLICY);
        return event;
    }
}
