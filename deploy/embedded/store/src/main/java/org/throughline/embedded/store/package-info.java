/** A MongoDB double for machines without a MongoDB server: indexed, journalled, honest about its limits. */
@NullMarked
package org.throughline.embedded.store;

import org.jspecify.annotations.NullMarked;
