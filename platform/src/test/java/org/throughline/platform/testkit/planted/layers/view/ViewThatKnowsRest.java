package org.throughline.platform.testkit.planted.layers.view;

import org.throughline.platform.testkit.planted.layers.rest.PlantedResource;

/** Violates one rule: a view that knows a resource. */
record ViewThatKnowsRest(PlantedResource resource) {}
