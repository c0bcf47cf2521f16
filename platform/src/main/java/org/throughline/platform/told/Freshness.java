package org.throughline.platform.told;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.projection.Backoff;
import org.throughline.platform.relay.Topics;
import org.throughline.platform.relay.Watermark;

/**
 * How much this service knows of each source, silence or not.
 *
 * <p>A relay says four times a second, and sooner when its log grew, where its topic ends. When the service, in whichever of its instances, has read up
 * to those ends, it knows all the source had published by then. If no word comes, what is known grows old by itself.
 */
public final class Freshness implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Freshness.class.getName());
    private static final TopicPartition WATERMARKS = new TopicPartition(Topics.FRESHNESS, 0);

    /** How soon it is seen that offsets were committed. */
    private static final Duration POLL = Duration.ofMillis(20);

    /** How soon it ends while nothing is waited for; a record ends the wait at once. */
    private static final Duration POLL_IDLE = Duration.ofMillis(200);

    /** How often offsets are asked for while nobody waits to know more; ages grow by as much. */
    private static final Duration LEARN_EVERY = Duration.ofMillis(100);

    /** How soon it shows that somebody let go of what was withheld from a source that stands still. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final EventLog log;
    private final ToldSettings settings;
    private final Clock clock;
    private final Withheld withheld;
    private final Knowledge knowledge = new Knowledge();
    private final Map<String, PendingWatermarks> pending = new HashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /** As the broker last said; what was read stays read. */
    private Map<TopicPartition, Long> read = Map.of();

    private final Map<String, Long> lookedNanos = new HashMap<>();
    private long learnAtNanos = System.nanoTime();

    private Freshness(EventLog log, ToldSettings settings, MongoDatabase database, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
        this.withheld = new Withheld(database);
        this.thread = Thread.ofVirtual().name("freshness-" + log.name()).unstarted(this::run);
        settings.sources().forEach(source -> pending.put(source, new PendingWatermarks()));
    }

    /**
     * Starts to follow the watermarks of the sources; returns at once.
     *
     * @param log the service's own, which a {@link ToldConsumer} with the same settings fills
     * @param database of the service
     * @param clock that ages are told by
     */
    public static Freshness start(EventLog log, ToldSettings settings, MongoDatabase database, Clock clock) {
        Freshness freshness = new Freshness(log, settings, database, clock);
        freshness.thread.start();
        return freshness;
    }

    /** What is known of a source; empty if nothing was heard of it since the start. */
    public Optional<KnownUpTo> of(String source) {
        return Optional.ofNullable(knowledge.of(source));
    }

    /** What was known of a source at a position of the own log; empty if that is too long ago, or nothing was heard by then. */
    public Optional<KnownUpTo> of(String source, long localPosition) {
        return Optional.ofNullable(knowledge.of(source, localPosition));
    }

    /** How old that knowledge is, never below zero; empty if there is none. */
    public Optional<Duration> age(String source) {
        return of(source)
                .map(known -> Duration.between(known.asOf(), clock.instant()))
                .map(age -> age.isNegative() ? Duration.ZERO : age);
    }

    /** Waits until everything a source published up to a position is in the own log; false if the time is over. */
    public boolean await(String source, long position, Duration atMost) throws InterruptedException {
        return knowledge.await(source, position, atMost);
    }

    /** Ends; what was known is not forgotten but grows old. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Backoff backoff = new Backoff(closing);
        try {
            while (closing.getCount() > 0) {
                try {
                    follow(backoff);
                } catch (RuntimeException e) {
                    LOGGER.log(System.Logger.Level.WARNING, "{0} hears of no one: {1}", log.name(), e.getClass());
                    backoff.await();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Backoff backoff) throws InterruptedException {
        try (Admin admin = Admin.create(settings.kafka().with(Map.of()));
                Consumer<String, byte[]> consumer = new KafkaConsumer<>(settings.kafka()
                        .with(ToldConsumer.reading(Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest"))))) {
            var offsets = new ReadOffsets(admin, ToldSettings.group(log.name()));
            consumer.assign(List.of(WATERMARKS));
            consumer.seekToEnd(List.of(WATERMARKS));
            while (closing.getCount() > 0) {
                consumer.poll(anyPending() ? POLL : POLL_IDLE).forEach(this::hear);
                if (anyPending() && isTime()) {
                    learnAtNanos = System.nanoTime() + LEARN_EVERY.toNanos();
                    learn(offsets);
                }
                backoff.reset();
            }
        }
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        PendingWatermarks marks = pending.get(record.key());
        if (marks != null) {
            marks.add(Watermark.fromJson(record.value()));
        }
    }

    private boolean isTime() {
        return knowledge.isAwaited() || learnAtNanos - System.nanoTime() <= 0;
    }

    private boolean anyPending() {
        return pending.values().stream().anyMatch(marks -> !marks.isEmpty());
    }

    private void learn(ReadOffsets offsets) throws InterruptedException {
        Map<String, Watermark> reached = reached();
        if (anyPending()) {
            read = offsets.now();
            reached.putAll(reached());
        }
        if (reached.isEmpty()) {
            return;
        }
        Map<String, Watermark> further = new HashMap<>();
        reached.forEach((source, mark) -> {
            KnownUpTo known = knowledge.of(source);
            if (known != null && known.position() == mark.position() && !mustLook(source)) {
                knowledge.learn(
                        source, new KnownUpTo(mark.position(), mark.asOf(), known.localPosition(), known.withheld()));
            } else {
                further.put(source, mark);
            }
        });
        if (!further.isEmpty()) {
            look(further);
        }
    }

    /** What is withheld is also let go by people, which moves no source. */
    private boolean mustLook(String source) {
        Long last = lookedNanos.get(source);
        return last == null || System.nanoTime() - last >= LOOK_EVERY.toNanos();
    }

    /** After the offsets were asked for: what they stand for lies before this end, or is withheld by now. */
    private void look(Map<String, Watermark> reached) {
        long localPosition = log.head().position();
        reached.forEach((source, mark) -> {
            lookedNanos.put(source, System.nanoTime());
            long missing = withheld.count(Topics.of(source));
            knowledge.learn(source, new KnownUpTo(mark.position(), mark.asOf(), localPosition, missing));
        });
    }

    private Map<String, Watermark> reached() {
        Map<String, Watermark> reached = new HashMap<>();
        pending.forEach((source, marks) -> {
            Watermark last = marks.reached(ends -> ReadOffsets.reach(read, Topics.of(source), ends));
            if (last != null) {
                reached.put(source, last);
            }
        });
        return reached;
    }
}
