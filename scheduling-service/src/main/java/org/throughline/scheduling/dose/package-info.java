/** How the weekly dose is kept. */
@NullMarked
package org.throughline.scheduling.dose;

import org.jspecify.annotations.NullMarked;
