package org.throughline.platform.projection;

import java.time.Instant;

/**
 * A stream one processor cannot go on with. It says where and with what class of error, never with which content.
 *
 * @param processor that is stuck
 * @param stream that waits; its later events wait behind
 * @param position of its first event not applied
 * @param version of that event in the stream
 * @param recordedAt when that event was recorded
 * @param errorClass class name of what was thrown
 */
public record ParkedStream(
        String processor, String stream, long position, long version, Instant recordedAt, String errorClass) {}
