package org.throughline.platform.decider;

/** Stands on the event bus where an event was whose key is destroyed. */
public record ErasedEvent() {}
