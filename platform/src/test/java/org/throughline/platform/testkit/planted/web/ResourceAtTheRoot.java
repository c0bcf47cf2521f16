package org.throughline.platform.testkit.planted.web;

import jakarta.ws.rs.Path;

/** Violates the rule that a resource stands below the root of its service. */
@Path("/bakery/v1")
final class ResourceAtTheRoot {}
