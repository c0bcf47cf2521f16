package org.throughline.platform.testkit.planted.layers.rest;

/** What the other layers must not know. */
public record PlantedResource(String path) {}
