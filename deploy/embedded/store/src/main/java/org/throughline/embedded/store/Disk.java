package org.throughline.embedded.store;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** Where writing ends: what was written to a file is to survive the loss of power. */
@FunctionalInterface
interface Disk {
    /** The machine's own. */
    Disk REAL = file -> file.force(false);

    void force(FileChannel file) throws IOException;
}
