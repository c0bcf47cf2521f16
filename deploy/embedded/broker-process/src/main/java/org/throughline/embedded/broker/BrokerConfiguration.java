package org.throughline.embedded.broker;

import java.nio.file.Path;

/** Settings for a single broker that is its own controller. */
final class BrokerConfiguration {

    private static final String ALWAYS = """
            process.roles=broker,controller
            node.id=1
            listener.security.protocol.map=CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT
            inter.broker.listener.name=CLIENT
            controller.listener.names=CONTROLLER

            # After kill -9 the broker must outwait its own dead registration: 2 s instead of 9 s.
            broker.session.timeout.ms=2000
            broker.heartbeat.interval.ms=300
            controller.quorum.election.timeout.ms=500
            controller.quorum.fetch.timeout.ms=1000

            # There is one copy of everything; no internal topic may wait for a second.
            default.replication.factor=1
            min.insync.replicas=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=8
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=4
            group.initial.rebalance.delay.ms=0

            # A topic comes into being with the partitions its service wants, never by a misspelt name.
            auto.create.topics.enable=false
            log.retention.hours=720
            log.cleaner.dedupe.buffer.size=16777216
            num.network.threads=2
            num.io.threads=4
            background.threads=4
            """;

    private BrokerConfiguration() {}

    static String text(int port, int controllerPort, Path log) {
        return ALWAYS + """
                listeners=CLIENT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENT://127.0.0.1:%1$d
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%3$s
                """.formatted(port, controllerPort, log.toString().replace("\\", "\\\\"));
    }
}
