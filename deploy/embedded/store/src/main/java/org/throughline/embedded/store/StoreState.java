package org.throughline.embedded.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What all collections of a store share.
 *
 * @param collections their slots
 * @param journal where changes go
 * @param heap how much may be held
 * @param fullScans queries answered by looking at every document, for tests and for finding a missing index
 */
record StoreState(StoredCollections collections, Journal journal, HeapBound heap, AtomicLong fullScans) {}
