package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two organisations on one system, treating people in the same week.
 *
 * <p>What the second records in the later tests about ids it should not know is its own, so those that look for the other's
 * come first.
 */
@ExtendWith(OneSystem.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoOrganisationsIT {
    private static final List<String> ROLES = List.of(
            "ehr-system",
            "intake",
            "clinician",
            "group-facilitator",
            "care-coordinator",
            "medical-director",
            "utilisation-review",
            "privacy-officer",
            "auditor",
            "external-auditor",
            "administrator",
            "participant",
            "representative");

    /** What the story makes none of, or what is no record of one organisation alone, such as a track or a clinician. */
    private static final List<String> NOT_IN_THE_STORY = List.of(
            "accountingId",
            "authorisationId",
            "candidateId",
            "clinicianId",
            "closureId",
            "credentialId",
            "disclosureId",
            "entryId",
            "escalationId",
            "facilityId",
            "holdId",
            "incidentId",
            "memberId",
            "noteId",
            "programme",
            "representativeId",
            "requestId",
            "reviewId",
            "scheduleId",
            "seriesId",
            "specimenId",
            "track",
            "warrantId");

    private static final int CALLERS = 4;
    private static final String NORTH = "north-programme";
    private static final String SOUTH = "south-programme";

    private final PackagedSystem system;
    private final Map<String, String> southTokens = new HashMap<>();
    private List<Exchange> northExchanges = List.of();
    private List<Exchange> southExchanges = List.of();
    private JsonNode northTimeline = Exchange.json("{}");
    private Known north = Known.from(List.of());

    /** The same stand-in for each of north's ids all along, so that what is recorded about both is the same. */
    private Map<String, String> strange = Map.of();

    TwoOrganisationsIT(PackagedSystem system) {
        this.system = system;
    }

    @BeforeAll
    void both_play_the_story_at_once() throws Exception {
        try (var northern = new Passage(system.gateway(), body -> body);
                var southern = new Passage(system.gateway(), body -> body);
                var players = Executors.newFixedThreadPool(2)) {
            Callable<JsonNode> inNorth = () -> Plays.play(system, northern.address(), NORTH);
            Callable<JsonNode> inSouth = () -> Plays.play(system, southern.address(), SOUTH);
            var plays = players.invokeAll(List.of(inNorth, inSouth));
            northTimeline = plays.get(0).get();
            assertThat(Plays.said(plays.get(1).get())).isEqualTo(Plays.said(northTimeline));
            northExchanges = northern.exchanges();
            southExchanges = southern.exchanges();
        }
        north = Known.from(northExchanges);
        strange = north.strange();
        for (String role : ROLES) southTokens.put(role, system.tokens().token("somebody-" + role, role, SOUTH));
    }

    @Test
    @Order(1)
    void nothing_one_is_answered_names_anything_of_the_other() {
        for (Exchange exchange : southExchanges) {
            assertThat(north.anyIn(exchange.answer()))
                    .as(exchange.asked().target())
                    .isFalse();
        }
    }

    @Test
    @Order(2)
    void no_list_shows_the_other_anything() throws IOException {
        int lists = 0;
        for (Endpoint endpoint : endpoints()) {
            if (!endpoint.method().equals("GET") || !endpoint.parameters().isEmpty()) continue;
            lists++;
            for (String role : named(endpoint)) {
                Exchange seen = Asked.get(endpoint.path() + "?limit=200", southToken(role))
                        .send(system.gateway());
                assertThat(north.anyIn(seen.answer()))
                        .as(role + " at " + endpoint.path())
                        .isFalse();
            }
        }
        assertThat(lists).isPositive();
    }

    @Test
    @Order(3)
    void what_runs_and_waits_is_shown_to_neither() throws IOException {
        int operations = 0;
        for (String service : PackagedSystem.SERVICES) {
            for (Endpoint endpoint : Endpoint.of(system.address(service))) {
                if (!endpoint.isOperation()) continue;
                operations++;
                String target = endpoint.about(Map.of("name", "timeline"));
                for (String role : ROLES) {
                    Asked asked = new Asked(endpoint.method(), target, southToken(role), null, null, "");
                    assertThat(asked.send(system.address(service)).status())
                            .as(role + " at " + target)
                            .isEqualTo(403);
                }
            }
        }
        assertThat(operations).isGreaterThan(10);
    }

    @Test
    @Order(4)
    void no_role_gets_further_than_the_description_says() throws Exception {
        var refusals = new ArrayList<Callable<Exchange>>();
        for (Endpoint endpoint : endpoints()) {
            if (endpoint.isOperation()) continue;
            for (String role : ROLES) {
                if (endpoint.roles().contains(role)) continue;
                Asked asked = request(endpoint, southToken(role));
                refusals.add(() -> asked.send(system.gateway()));
            }
        }
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (var refusal : callers.invokeAll(refusals)) {
                Exchange refused = refusal.get();
                assertThat(refused.status() + " "
                                + Exchange.json(refused.answer()).path("type").asText())
                        .as(refused.asked().role() + " " + refused.asked().method() + " "
                                + Volatile.without(refused.asked().target()))
                        .isEqualTo("403 urn:throughline:problem:role-not-allowed");
                assertThat(north.anyIn(refused.answer())).isFalse();
            }
        }
        System.out.println(refusals.size() + " requests refused to roles the access matrix does not name");
        assertThat(refusals).hasSizeGreaterThan(1_000);
    }

    @Test
    @Order(5)
    void every_endpoint_answers_about_the_other_as_about_what_never_existed() throws Exception {
        var asked = new ArrayList<Asked>();
        for (Endpoint endpoint : endpoints()) {
            if (endpoint.parameters().isEmpty() || endpoint.isOperation()) continue;
            // The other roles are refused whatever they ask about: no_role_gets_further asked with these very ids.
            for (String role : named(endpoint)) asked.add(request(endpoint, southToken(role)));
        }
        answerAlike(asked);
        System.out.println(asked.size() + " requests answered about the other as about what never existed");
        assertThat(timeline(NORTH)).isEqualTo(northTimeline.path("entries"));
    }

    @Test
    @Order(6)
    void every_command_of_the_other_repeated_word_for_word_answers_as_about_what_never_existed() throws IOException {
        int repeated = 0;
        for (Exchange exchange : northExchanges) {
            Asked asked = exchange.asked();
            if (!asked.isJson() || !(north.anyIn(asked.target()) || north.anyIn(asked.body()))) continue;
            answersAlike(asked.with(southToken(asked.role())));
            repeated++;
        }
        assertThat(repeated).isGreaterThan(20);
        assertThat(timeline(NORTH)).isEqualTo(northTimeline.path("entries"));
        system.done("verify");
    }

    /** A few callers at once. */
    private void answerAlike(List<Asked> requests) throws Exception {
        List<Callable<Boolean>> checks = new ArrayList<>();
        for (Asked request : requests) {
            checks.add(() -> {
                answersAlike(request);
                return true;
            });
        }
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (var check : callers.invokeAll(checks)) assertThat(check.get()).isTrue();
        }
    }

    /** Asked once about what is north's and once about what is nobody's, the answers differ in nothing. */
    private void answersAlike(Asked request) throws IOException {
        Exchange about = request.send(system.gateway());
        Exchange strange = strange(request).send(system.gateway());
        assertThat(about.status() + " " + Volatile.without(about.answer()))
                .as(request.role() + " " + request.method() + " " + Volatile.without(request.target()))
                .isEqualTo(strange.status() + " " + Volatile.without(strange.answer()));
    }

    private String southToken(String role) {
        return Objects.requireNonNull(southTokens.get(role), role);
    }

    /** The roles an endpoint names. */
    private static List<String> named(Endpoint endpoint) {
        return ROLES.stream().filter(endpoint.roles()::contains).toList();
    }

    private Asked strange(Asked request) {
        String target = request.target();
        String body = request.body();
        for (Map.Entry<String, String> id : strange.entrySet()) {
            target = target.replace(id.getKey(), id.getValue());
            body = body.replace(id.getKey(), id.getValue());
        }
        String key = request.key() == null ? null : UUID.randomUUID().toString();
        return new Asked(request.method(), target, request.token(), request.contentType(), key, body);
    }

    private Asked request(Endpoint endpoint, String token) {
        String target = endpoint.about(ids(endpoint));
        return endpoint.method().equals("GET")
                ? Asked.get(target, token)
                : Asked.post(target, token, UUID.randomUUID().toString(), "{}").by(endpoint.method());
    }

    private Map<String, String> ids(Endpoint endpoint) {
        var ids = new HashMap<>(north.named());
        // Nothing secret in a day, and the story has no second one of the others.
        ids.put("monday", "2026-03-02");
        // Nor in a shipped instrument, which is the same for everybody.
        ids.put("code", "PHQ-9");
        ids.put("version", "1");
        NOT_IN_THE_STORY.forEach(name -> ids.putIfAbsent(name, UUID.randomUUID().toString()));
        assertThat(ids.keySet()).as(endpoint.path()).containsAll(endpoint.parameters());
        return ids;
    }

    private List<Endpoint> endpoints() {
        var endpoints = new ArrayList<Endpoint>();
        for (String service : PackagedSystem.SERVICES) endpoints.addAll(Endpoint.of(system.address(service)));
        return endpoints;
    }

    private JsonNode timeline(String organisation) throws IOException {
        String token = system.tokens().token("care-coordinator", "care-coordinator", organisation);
        String target = "/outcomes/v1/participants/" + north.named().get("participantId") + "/timeline?limit=200";
        return Asked.get(target, token).send(system.gateway()).body().path("entries");
    }
}
