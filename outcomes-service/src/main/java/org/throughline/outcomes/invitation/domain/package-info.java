/** Inviting a person to answer an instrument by a link that reveals nothing. */
@NullMarked
package org.throughline.outcomes.invitation.domain;

import org.jspecify.annotations.NullMarked;
