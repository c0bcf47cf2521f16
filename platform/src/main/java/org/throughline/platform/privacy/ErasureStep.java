package org.throughline.platform.privacy;

/** The points of an erasure at which a process may die; each is announced right after it was made durable. */
enum ErasureStep {
    ORDER_RECORDED,
    ORDER_ANNOUNCED,
    KEYS_DELETED,
    GENERATION_CREATED,
    GENERATION_RECORDED,
    OLD_GENERATIONS_RETIRED,
    BATCH_MOVED,
    SURVIVORS_MOVED,
    OLD_GENERATIONS_DESTROYED,
    JOURNAL_COMPACTED,
    COMPLETED
}
