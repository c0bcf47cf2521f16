package org.throughline.embedded.launcher.component;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class StoreReadinessTest {

    @Test
    void a_server_that_speaks_the_protocol_is_ready() throws Exception {
        var server = new MongoServer(new MemoryBackend());
        try {
            InetSocketAddress address = server.bind();
            assertThat(Readiness.store(address.getPort()).isReady()).isTrue();
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void a_port_that_is_merely_open_is_not() throws Exception {
        try (var silent = new ServerSocket(0, 1, Port.loopback())) {
            assertThat(Readiness.store(silent.getLocalPort()).isReady()).isFalse();
        }
    }

    @Test
    void a_closed_port_is_not() throws IOException, InterruptedException {
        int port;
        try (var closed = new ServerSocket(0, 1, Port.loopback())) {
            port = closed.getLocalPort();
        }
        assertThat(Readiness.store(port).isReady()).isFalse();
        assertThat(Readiness.broker(port).isReady()).isFalse();
        assertThat(Readiness.http(port).isReady()).isFalse();
    }
}
