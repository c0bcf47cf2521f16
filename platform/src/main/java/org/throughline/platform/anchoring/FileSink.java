package org.throughline.platform.anchoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.eventlog.AnchorFile;
import org.throughline.platform.eventlog.AnchorSigned;
import org.throughline.platform.eventlog.AnchorSink;

/** The anchor file of a log, opened for each anchor: a disk that fails may be back, a file taken away is begun anew. */
record FileSink(Path path) implements AnchorSink {

    @Override
    public void take(AnchorSigned signed) {
        try (var file = new AnchorFile(path)) {
            file.take(signed);
        }
    }

    /**
     * The newest anchors of the file, oldest first.
     *
     * @param after only those after this one, if it is there
     */
    List<AnchorSigned> newest(Optional<AnchorSigned> after, int anchorsMax) {
        Deque<AnchorSigned> found = new ArrayDeque<>();
        if (Files.exists(path)) {
            AnchorFile.read(path, signed -> {
                if (after.filter(signed::equals).isPresent()) found.clear();
                else found.add(signed);
                if (found.size() > anchorsMax) found.remove();
            });
        }
        return List.copyOf(found);
    }
}
