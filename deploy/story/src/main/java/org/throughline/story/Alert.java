package org.throughline.story;

/** A safety alert somebody has to see to. */
record Alert(String alertId) {}
