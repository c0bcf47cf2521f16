/** How the example bakery is wired to the platform. */
@NullMarked
package org.throughline.platform.bakery;

import org.jspecify.annotations.NullMarked;
