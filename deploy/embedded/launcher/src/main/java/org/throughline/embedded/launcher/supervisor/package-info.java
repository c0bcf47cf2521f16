/** Starts the components in order, watches them, restarts what dies, stops them in reverse, and remembers who runs. */
@NullMarked
package org.throughline.embedded.launcher.supervisor;

import org.jspecify.annotations.NullMarked;
