/** How sessions and what they reserve are kept. */
@NullMarked
package org.throughline.scheduling.session;

import org.jspecify.annotations.NullMarked;
