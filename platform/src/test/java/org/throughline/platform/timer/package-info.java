@NullMarked
package org.throughline.platform.timer;

import org.jspecify.annotations.NullMarked;
