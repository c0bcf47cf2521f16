@NullMarked
package org.throughline.platform.relay;

import org.jspecify.annotations.NullMarked;
