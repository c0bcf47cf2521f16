package org.throughline.embedded.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic on a broker, used the way a service would. */
record TestTopic(int port, String name) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    void create() throws Exception {
        try (var admin = Admin.create(settings())) {
            var topic = new NewTopic(name, Optional.of(1), Optional.empty());
            admin.createTopics(List.of(topic)).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Returns when the broker has acknowledged. */
    void append(String value) throws Exception {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(name, value)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Reads from the start, at least so many values unless patience ends. */
    List<String> read(int count) {
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(name, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(consumed -> values.add(consumed.value()));
            }
        }
        return values;
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port);
    }
}
