/** Sends commands because of events: each event is reacted to, and its command has one effect. */
@NullMarked
package org.throughline.platform.reaction;

import org.jspecify.annotations.NullMarked;
