/** The numbers programmes work by, as scheduling tells them. */
@NullMarked
package org.throughline.outcomes.policy;

import org.jspecify.annotations.NullMarked;
