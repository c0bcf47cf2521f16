package org.throughline.platform.testkit.planted.web;

import jakarta.ws.rs.GET;

/** Violates the rule that every path names its roles. */
final class OpenResource {
    @GET
    String anybody() {
        return "open";
    }
}
