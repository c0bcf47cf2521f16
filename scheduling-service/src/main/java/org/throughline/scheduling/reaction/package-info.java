/** What scheduling does because of facts and of the clock. */
@NullMarked
package org.throughline.scheduling.reaction;

import org.jspecify.annotations.NullMarked;
