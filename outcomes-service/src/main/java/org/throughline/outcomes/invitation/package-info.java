/** Wires invitations to the platform. */
@NullMarked
package org.throughline.outcomes.invitation;

import org.jspecify.annotations.NullMarked;
