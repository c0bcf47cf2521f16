/** The numbers programmes work by, as scheduling tells them. */
@NullMarked
package org.throughline.intake.policy;

import org.jspecify.annotations.NullMarked;
