package org.throughline.disclosure.linked;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which other records are of the same person, as far as the reader may read them too. Nothing that is in them is in this
 * answer; ask for it by their id.
 *
 * @param survivor the record that goes on, if this one is retired
 * @param duplicates records that were retired for this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OtherRecords(@Nullable UUID survivor, List<UUID> duplicates) {
    public OtherRecords {
        duplicates = List.copyOf(duplicates);
    }
}
