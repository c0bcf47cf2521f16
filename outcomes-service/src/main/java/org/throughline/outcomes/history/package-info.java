/** One history of all four services: each is asked for its part, and the parts are told in the order they were recorded. */
@NullMarked
package org.throughline.outcomes.history;

import org.jspecify.annotations.NullMarked;
