/** What every feature of this service speaks of: policy, text, lists of facts. */
@NullMarked
package org.throughline.outcomes.domain;

import org.jspecify.annotations.NullMarked;
