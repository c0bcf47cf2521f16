package org.throughline.platform.service;

import java.time.Instant;

/**
 * How far an answer knows one service.
 *
 * @param position everything up to it in that service's log is in the answer
 * @param asOf nothing that service recorded before is missing
 */
public record SourceFreshness(long position, Instant asOf) {}
