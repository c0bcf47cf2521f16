@NullMarked
package org.throughline.outcomes.history;

import org.jspecify.annotations.NullMarked;
