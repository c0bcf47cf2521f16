/** Tests of invitations, and of the page where a person answers. */
@NullMarked
package org.throughline.outcomes.invitation;

import org.jspecify.annotations.NullMarked;
