/** The level of care in one episode, and how the episode ends. */
@NullMarked
package org.throughline.treatmentplan.care.domain;

import org.jspecify.annotations.NullMarked;
