package org.throughline.platform.told;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.throughline.platform.eventlog.Appended;
import org.throughline.platform.eventlog.EventIdTaken;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.StreamMoved;
import org.throughline.platform.relay.FactFormat;
import org.throughline.platform.told.ToldStreams.End;

/**
 * Puts records into the log, each a commit of its own: streams side by side, the facts of one stream one after another.
 *
 * <p>A fact goes in only right behind its predecessor. So a missing one holds back all that follow it in its stream, here
 * and at every later batch, and nothing else.
 */
final class ToldWriter {
    /** An end is read anew when it proves stale; more often than this only if somebody else writes all the time. */
    private static final int ATTEMPTS_MAX = 5;

    private final EventLog log;
    private final Withheld withheld;
    private final ToldStreams streams;
    private final UnaryOperator<ToldFact> change;

    ToldWriter(EventLog log, Withheld withheld) {
        this(log, withheld, UnaryOperator.identity());
    }

    /** @param change what a test breaks on the way */
    ToldWriter(EventLog log, Withheld withheld, UnaryOperator<ToldFact> change) {
        this.log = log;
        this.withheld = withheld;
        this.streams = new ToldStreams(log);
        this.change = change;
    }

    /** Sees to it that each record is in the log, parked or in quarantine; harmless when repeated. */
    void take(Iterable<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
        Map<String, List<ToldFact>> byStream = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            decoded(record)
                    .ifPresent(fact -> byStream.computeIfAbsent(fact.stream(), _ -> new ArrayList<>())
                            .add(fact));
        }
        List<Callable<Void>> work = new ArrayList<>();
        byStream.values()
                .forEach(facts -> work.add(() -> {
                    facts.forEach(this::takeOrPark);
                    return null;
                }));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The fact of a record; a record that is none goes into quarantine. */
    Optional<ToldFact> decoded(ConsumerRecord<String, byte[]> record) {
        RecordPlace place = RecordPlace.of(record);
        try {
            return Optional.of(change.apply(ToldFact.of(place, FactFormat.read(record))));
        } catch (RuntimeException e) {
            withheld.quarantine(new QuarantinedRecord(place, e.getClass().getName()));
            return Optional.empty();
        }
    }

    /** Puts a fact into the log or parks it; says whether it is in the log. */
    boolean takeOrPark(ToldFact fact) {
        Optional<Class<?>> obstacle = append(fact);
        obstacle.ifPresent(because -> withheld.park(fact.parked(because)));
        return obstacle.isEmpty();
    }

    /** Puts a fact into the log unless it is there; gives what stood in the way. */
    private Optional<Class<?>> append(ToldFact fact) {
        End end = end(fact);
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            if (fact.version() <= end.version()) {
                return log.find(fact.id()).isPresent() ? Optional.empty() : Optional.of(LatePublication.class);
            }
            if (fact.previous() == end.version()) {
                switch (log.append(fact.commit(end.localVersion()))) {
                    case Appended _ -> {
                        streams.remember(fact.stream(), end.next(fact.version()));
                        return Optional.empty();
                    }
                    case EventIdTaken _ -> {
                        return Optional.of(EventIdTaken.class);
                    }
                    case StreamMoved _ -> {}
                }
            }
            End now = streams.read(fact.stream());
            if (now.equals(end) && fact.previous() != now.version()) {
                return Optional.of(MissingPredecessor.class);
            }
            end = now;
        }
        throw new IllegalStateException("a told stream moves all the time");
    }

    /** Where the stream ends, perhaps no longer; the log itself refuses what rests on a stale answer. */
    private End end(ToldFact fact) {
        End remembered = streams.remembered(fact.stream());
        if (remembered != null) {
            return remembered;
        }
        return fact.previous() == 0 ? End.NONE : streams.read(fact.stream());
    }

    /** Whether the log holds a version of a told stream, whatever became of its record. */
    boolean holds(String stream, long version) {
        return log.stream(stream, 1).stream().anyMatch(event -> {
            var origin = event.header().origin();
            return origin != null && origin.version() == version;
        });
    }
}
