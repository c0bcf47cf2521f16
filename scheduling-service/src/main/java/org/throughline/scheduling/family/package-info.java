/** Members of participants' families in sessions, as they are kept. */
@NullMarked
package org.throughline.scheduling.family;

import org.jspecify.annotations.NullMarked;
