package org.throughline.embedded.launcher.verify;

import java.net.URI;
import java.util.Optional;

/** The store of a running system, which goes on running. */
record RunningStore(URI address, Optional<URI> broker) implements StoreAtHand {

    @Override
    public void close() {}
}
