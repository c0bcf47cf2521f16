/** Which records are of one person, as intake says. */
@NullMarked
package org.throughline.disclosure.linked;

import org.jspecify.annotations.NullMarked;
