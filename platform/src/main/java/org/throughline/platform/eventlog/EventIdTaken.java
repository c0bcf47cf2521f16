package org.throughline.platform.eventlog;

/**
 * Nothing was stored: an event with this id is already in the log under another commit.
 *
 * @param id the event id
 */
public record EventIdTaken(String id) implements AppendResult {}
