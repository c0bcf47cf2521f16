package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever dies while people work, nothing acknowledged is lost and nothing happens twice. */
@ExtendWith(OneSystem.class)
class KillsIT {
    private static final List<String> COMPONENTS = Stream.concat(
                    PackagedSystem.SERVICES.stream(), Stream.of("store", "broker", "issuer", "gateway"))
            .toList();

    private static final Duration SETTLED = Duration.ofMinutes(2);

    @Test
    void the_story_ends_the_same_if_every_component_is_killed_once_on_the_way(PackagedSystem system) throws Exception {
        Map<String, Integer> nothing = settled(system);
        JsonNode undisturbed = Plays.play(system, system.gateway(), "undisturbed");
        Map<String, Integer> before = settled(system);

        long seed = Long.getLong("throughline.seed", System.nanoTime());
        System.out.println("seed " + seed);
        try (var kills = new Kills(system, COMPONENTS, seed)) {
            System.out.println("killed in step: " + kills.plan());
            JsonNode disturbed = Plays.play(system, system.gateway(), "disturbed", kills);

            assertThat(kills.killed()).containsExactlyInAnyOrderElementsOf(COMPONENTS);
            assertThat(Plays.said(disturbed)).isEqualTo(Plays.said(undisturbed));
        }
        await().atMost(SETTLED).until(() -> system.status().path("ready").asBoolean());
        assertThat(added(before, settled(system))).as("events in the logs").isEqualTo(added(nothing, before));
    }

    /** The logs once nothing more is written to them: what one service did is still told to the others. */
    private static Map<String, Integer> settled(PackagedSystem system) {
        var last = new HashMap<String, Integer>();
        await().atMost(SETTLED).pollInterval(Duration.ofSeconds(1)).until(() -> {
            Map<String, Integer> now = system.events();
            boolean same = now.equals(last);
            last.putAll(now);
            return same;
        });
        return Map.copyOf(last);
    }

    private static Map<String, Integer> added(Map<String, Integer> before, Map<String, Integer> after) {
        var added = new HashMap<String, Integer>();
        after.forEach((service, events) -> added.put(service, events - before.getOrDefault(service, 0)));
        return added;
    }
}
