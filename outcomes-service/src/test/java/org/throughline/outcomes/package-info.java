@NullMarked
package org.throughline.outcomes;

import org.jspecify.annotations.NullMarked;
