/** Messages to participants about their sessions: what is told, when, and by which way out. */
@NullMarked
package org.throughline.scheduling.message;

import org.jspecify.annotations.NullMarked;
