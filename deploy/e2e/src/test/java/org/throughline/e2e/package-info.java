/** The packaged system, started once, seen from outside. */
@NullMarked
package org.throughline.e2e;

import org.jspecify.annotations.NullMarked;
