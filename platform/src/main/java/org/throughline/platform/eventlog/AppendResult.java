package org.throughline.platform.eventlog;

/** The certain answers to an append. An uncertain one is an {@link OutcomeUnknownException}, never one of these. */
public sealed interface AppendResult permits Appended, StreamMoved, EventIdTaken {}
