/** What the embedded edition consists of: each process, how it starts, where it listens and when it is ready. */
@NullMarked
package org.throughline.embedded.launcher.component;

import org.jspecify.annotations.NullMarked;
