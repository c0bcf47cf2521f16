@NullMarked
package org.throughline.platform.privacy;

import org.jspecify.annotations.NullMarked;
