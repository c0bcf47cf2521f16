/** Which invitations there are, and what a link's token stands for. */
@NullMarked
package org.throughline.outcomes.invitation.view;

import org.jspecify.annotations.NullMarked;
