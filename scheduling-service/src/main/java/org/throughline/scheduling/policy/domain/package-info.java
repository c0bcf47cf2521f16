/** The numbers a programme works by, as versioned data. */
@NullMarked
package org.throughline.scheduling.policy.domain;

import org.jspecify.annotations.NullMarked;
