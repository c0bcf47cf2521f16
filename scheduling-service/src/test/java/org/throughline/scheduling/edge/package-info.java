/** The service over real HTTP, with a real store and broker. */
@NullMarked
package org.throughline.scheduling.edge;

import org.jspecify.annotations.NullMarked;
