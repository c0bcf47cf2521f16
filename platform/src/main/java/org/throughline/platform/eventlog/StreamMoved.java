package org.throughline.platform.eventlog;

/**
 * Nothing was stored: a stream the decision rests on is no longer at the version it was seen at.
 *
 * @param stream the first such stream found
 * @param expected the version the writer saw
 * @param actual the version it has
 */
public record StreamMoved(String stream, long expected, long actual) implements AppendResult {}
