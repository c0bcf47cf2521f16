package org.throughline.platform.told;

import java.time.Instant;

/**
 * What this service knows of a source.
 *
 * @param position up to which it was told everything the source published
 * @param asOf up to when nothing recorded at the source is missing here, by the source's clock
 * @param localPosition in the own log, by which all of it is recorded; a view at this position shows it
 * @param withheld facts and records of the source that were read but are not in the log: what is known has holes unless
 *     0
 */
public record KnownUpTo(long position, Instant asOf, long localPosition, long withheld) {}
