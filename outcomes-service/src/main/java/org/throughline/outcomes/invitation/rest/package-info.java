/** Invitations over HTTP, and the page where a person answers. */
@NullMarked
package org.throughline.outcomes.invitation.rest;

import org.jspecify.annotations.NullMarked;
