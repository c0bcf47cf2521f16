/** What each service says to the others, as both sides have it. */
@NullMarked
package org.throughline.contracts;

import org.jspecify.annotations.NullMarked;
