package org.throughline.platform.testkit.planted.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;

/** Violates the rule that what is no command is marked as a question. */
final class UnmarkedQuestion {
    @POST
    @RolesAllowed("baker")
    String whoOrdered() {
        return "somebody";
    }
}
