package org.throughline.disclosure.domain;

import java.util.UUID;

/** Why nothing was noted. */
public sealed interface ClearingRefusal {

    /** A record is erased once; it was cleared because of another request. */
    record ClearedBefore(UUID participantId, UUID requestId) implements ClearingRefusal {}
}
