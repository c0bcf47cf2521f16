package org.throughline.platform.service;

import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.throughline.platform.timer.TimerRunner;
import org.throughline.platform.told.WithheldFacts;

/**
 * Figures of a service that only its store knows.
 *
 * @param head position of the log's last event
 * @param relayLag events the relay has not sent or passed over
 * @param parked streams each processor has parked
 * @param withheld of each source, what was read but is not in the log
 * @param quarantined of that, what could not be read
 * @param timersOverdue timers that should have fired
 * @param timersParked timers whose firing failed for good
 * @param worklists of each list that waits for a person, how much is on it
 */
record StoreFigures(
        long head,
        long relayLag,
        Map<String, Long> parked,
        Map<String, Long> withheld,
        Map<String, Long> quarantined,
        long timersOverdue,
        long timersParked,
        Map<String, Long> worklists) {

    static StoreFigures ask(ServiceRuntime runtime) {
        var processors = runtime.processors();
        return new StoreFigures(
                runtime.records().log().head().position(),
                runtime.correspondence().relay().lag(),
                processors.parked(),
                ofSources(runtime, facts -> facts::count),
                ofSources(runtime, facts -> facts::countQuarantined),
                processors.timers().stream().mapToLong(TimerRunner::overdue).sum(),
                processors.timers().stream().mapToLong(TimerRunner::parkedCount).sum(),
                runtime.worklists().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, list -> list.getValue().getAsLong())));
    }

    private static Map<String, Long> ofSources(
            ServiceRuntime runtime, Function<WithheldFacts, ToLongFunction<String>> figure) {
        return runtime.correspondence().withheld().map(figure).stream()
                .flatMap(count -> runtime.definition().toldBy().stream()
                        .map(source -> Map.entry(source, count.applyAsLong(source))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
