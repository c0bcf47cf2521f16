@NullMarked
package org.throughline.outcomes.timeline;

import org.jspecify.annotations.NullMarked;
