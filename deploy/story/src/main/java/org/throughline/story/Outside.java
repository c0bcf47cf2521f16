package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A participant as seen from outside the programme, and the books kept of that.
 *
 * @param participantId whose records are asked for
 */
record Outside(Api api, String participantId) {
    static final int NOT_FOUND = 404;

    /** One record about the participant in each service. */
    Map<String, String> records() {
        String participant = "/participants/" + participantId;
        var records = new LinkedHashMap<String, String>();
        records.put("intake", episodes());
        records.put("scheduling", sessions());
        records.put("treatment-plan", "/treatment-plans/v1" + participant + "/plans");
        records.put("outcomes", "/outcomes/v1" + participant + "/timeline");
        return records;
    }

    String episodes() {
        return intake("episodes");
    }

    String sessions() {
        return "/scheduling/v1/participants/" + participantId + "/sessions";
    }

    /** What intake keeps of the participant. */
    String intake(String what) {
        return "/intake/v1/participants/" + participantId + "/" + what;
    }

    /** Whoever asks for it learns what they would learn of somebody who never was. */
    void isNobody(Person system, String difference) {
        Answer answer = api.ask(system, episodes());
        Answer stranger = api.ask(system, new Outside(api, UUID.randomUUID().toString()).episodes());
        Course.require(answer.status() == NOT_FOUND && answer.equals(stranger), difference);
    }

    /** The entries of the ledger, once they are as told. */
    JsonNode ledger(String what, Predicate<JsonNode> told) {
        return api.until(Person.PRIVACY_OFFICER, intake("disclosures?limit=200"), what, told)
                .path("disclosures");
    }

    /** The lines of what the participant is told by one rule. */
    JsonNode accounting(String rule) {
        Answer issued = api.post(Person.PRIVACY_OFFICER, intake("accountings"), Body.of("rule", rule));
        return api.get(Person.PRIVACY_OFFICER, intake("accountings/" + issued.text("accountingId")))
                .path("lines");
    }

    /** What rests on a basis, of entries or lines. */
    static boolean on(String basis, JsonNode entry) {
        return entry.path("basis").asText().equals(basis);
    }
}
