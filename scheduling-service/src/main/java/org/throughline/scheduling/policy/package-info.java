/** The numbers programmes work by: which there are, and how they are kept. */
@NullMarked
package org.throughline.scheduling.policy;

import org.jspecify.annotations.NullMarked;
