/** Copies of what a system cannot make anew, kept elsewhere and put back on an empty machine. */
@NullMarked
package org.throughline.embedded.launcher.backup;

import org.jspecify.annotations.NullMarked;
