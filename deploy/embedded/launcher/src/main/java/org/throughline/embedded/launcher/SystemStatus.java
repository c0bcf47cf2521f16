package org.throughline.embedded.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.embedded.launcher.supervisor.SystemState;

/** The whole system as it is now, for people and for programs. */
record SystemStatus(boolean supervised, List<ComponentStatus> components) {

    static SystemStatus of(SystemState state, Instant now) throws InterruptedException {
        boolean supervised = state.isSupervised();
        var components = new ArrayList<ComponentStatus>();
        for (var known : state.components()) components.add(ComponentStatus.of(known, supervised, now));
        return new SystemStatus(supervised, components);
    }

    static SystemStatus nothing() {
        return new SystemStatus(false, List.of());
    }

    boolean isReady() {
        return supervised && !components.isEmpty() && components.stream().allMatch(ComponentStatus::isReady);
    }

    String table() {
        String head = "%-15s %-11s %8s %6s %9s %9s %10s %10s %10s%n"
                .formatted(
                        "COMPONENT",
                        "STATE",
                        "PID",
                        "PORT",
                        "UPTIME",
                        "RESTARTS",
                        "POSITION",
                        "RELAY LAG",
                        "FRESHNESS");
        return components.stream().map(SystemStatus::line).collect(Collectors.joining("", head, ""));
    }

    private static String line(ComponentStatus component) {
        var progress = component.progress();
        return "%-15s %-11s %8s %6d %9s %9d %10s %10s %10s%n"
                .formatted(
                        component.name(),
                        component.state(),
                        orDash(component.pid()),
                        component.port(),
                        clock(component.uptime()),
                        component.restarts(),
                        orDash(progress.position()),
                        orDash(progress.relayLag()),
                        orDash(progress.behind().map(age -> "%.1f s".formatted(age.toMillis() / 1000.0))));
    }

    private static String orDash(Optional<?> known) {
        return known.map(String::valueOf).orElse("-");
    }

    String json() {
        var rows = components.stream().map(SystemStatus::row).toList();
        var whole = new LinkedHashMap<String, Object>();
        whole.put("ready", isReady());
        whole.put("supervised", supervised);
        whole.put("components", rows);
        try {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(whole);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers are JSON", impossible);
        }
    }

    private static Map<String, Object> row(ComponentStatus component) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", component.name());
        row.put("state", component.state());
        component.pid().ifPresent(pid -> row.put("pid", pid));
        row.put("port", component.port());
        row.put("uptimeSeconds", component.uptime().toSeconds());
        row.put("restarts", component.restarts());
        var progress = component.progress();
        progress.position().ifPresent(position -> row.put("position", position));
        progress.relayLag().ifPresent(lag -> row.put("relayLag", lag));
        progress.behind().ifPresent(age -> row.put("behindMillis", age.toMillis()));
        return row;
    }

    private static String clock(Duration uptime) {
        return "%d:%02d:%02d".formatted(uptime.toHours(), uptime.toMinutesPart(), uptime.toSecondsPart());
    }
}
