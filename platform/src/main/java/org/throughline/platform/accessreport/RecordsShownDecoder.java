package org.throughline.platform.accessreport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.throughline.platform.access.RecordsShown;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.projection.PayloadDecoder;

/** Reads the entries of an access log. */
final class RecordsShownDecoder implements PayloadDecoder<RecordsShown> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean decodes(String type) {
        return type.equals(RecordsShown.TYPE);
    }

    @Override
    public RecordsShown decode(RecordedEvent stored, byte[] payload) {
        return decode(payload);
    }

    /** The entry a payload holds. */
    static RecordsShown decode(byte[] payload) {
        try {
            return JSON.treeToValue(upcast(JSON.readValue(payload, ObjectNode.class)), RecordsShown.class);
        } catch (IOException e) {
            throw new UncheckedIOException("an access entry cannot be read", e);
        }
    }

    /** In its first revision everything was shown as it ordinarily is; a reader that is absent stays so. */
    private static ObjectNode upcast(ObjectNode stored) {
        for (String later : List.of("ground", "reason")) {
            if (!stored.has(later)) {
                stored.put(later, "");
            }
        }
        return stored;
    }
}
