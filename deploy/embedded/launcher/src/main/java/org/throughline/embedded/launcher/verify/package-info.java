/** Whether anybody touched the logs of a system since they were written. */
@NullMarked
package org.throughline.embedded.launcher.verify;

import org.jspecify.annotations.NullMarked;
