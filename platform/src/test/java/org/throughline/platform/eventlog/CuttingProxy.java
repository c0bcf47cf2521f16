package org.throughline.platform.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A TCP line to the store that can lose the answer to a write the store has received. */
final class CuttingProxy implements AutoCloseable {
    private static final String INSERT = "insert";

    private final ServerSocket entry;
    private final InetSocketAddress store;
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    private CuttingProxy(ServerSocket entry, InetSocketAddress store) {
        this.entry = entry;
        this.store = store;
    }

    static CuttingProxy to(String host, int port) {
        try {
            ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            CuttingProxy proxy = new CuttingProxy(entry, new InetSocketAddress(host, port));
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return entry.getLocalPort();
    }

    /** From now on the answers to this many inserts are lost with their connections. */
    void loseAnswers(int count) {
        toLose.set(count);
    }

    /** Answers lost so far. */
    int lost() {
        return lost.get();
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                Socket client = entry.accept();
                Socket server = new Socket();
                server.connect(store);
                new Line(client, server).start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
    }

    /** One connection: two directions, cut together. */
    private final class Line {
        private final Socket client;
        private final Socket server;
        private volatile boolean losing;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void start() {
            Thread.ofVirtual().start(() -> copy(client, server, true));
            Thread.ofVirtual().start(() -> copy(server, client, false));
        }

        private void copy(Socket from, Socket to, boolean request) {
            byte[] buffer = new byte[1 << 16];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (request && starts(buffer, read) && toLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                        losing = true;
                    }
                    if (!request && losing) {
                        lost.incrementAndGet();
                        return;
                    }
                    out.write(buffer, 0, read);
                    out.flush();
                }
            } catch (IOException cut) {
                // Either side hung up; closing both is the answer.
                return;
            }
        }

        private static boolean starts(byte[] buffer, int read) {
            return new String(buffer, 0, Math.min(read, 64), StandardCharsets.ISO_8859_1).contains(INSERT);
        }
    }
}
