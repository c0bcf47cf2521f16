package org.throughline.embedded.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/** A store that answers before it writes, to show that the kill test notices. */
final class HastyStoreServer {
    private HastyStoreServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> given = List.of(arguments);
        EmbeddedStore store = EmbeddedStore.start(
                Path.of(given.get(given.indexOf("--data") + 1)),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                HeapBound.ofHeap(),
                Disk.REAL,
                journal -> Thread.startVirtualThread(journal::awaitDurable));
        System.out.println("ready " + store.port());
        Thread.currentThread().join();
    }
}
