package org.throughline.scheduling.session;

/**
 * What a closed session came to.
 *
 * @param headCount who took part
 * @param units attendances that draw on an authorisation
 */
public record SessionFigures(int headCount, int units) {}
