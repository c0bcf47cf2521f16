/** The one command that starts, watches and stops the whole system on one machine. */
@NullMarked
package org.throughline.embedded.launcher;

import org.jspecify.annotations.NullMarked;
