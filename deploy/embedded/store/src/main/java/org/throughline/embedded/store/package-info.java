/**
 * A MongoDB double for machines without a MongoDB server: indexed, journalled, honest about its limits.
 *
 * <p>Start at {@link org.throughline.embedded.store.EmbeddedStore}. Collections keep documents as BSON in numbered slots
 * ({@link org.throughline.embedded.store.Slots}); every change of a slot goes through the {@link
 * org.throughline.embedded.store.Journal} before anyone is answered.
 */
@NullMarked
package org.throughline.embedded.store;

import org.jspecify.annotations.NullMarked;
