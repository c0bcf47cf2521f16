/** A product that uses the platform, as far as a test of the platform needs one. */
@NullMarked
package org.throughline.bakery;

import org.jspecify.annotations.NullMarked;
