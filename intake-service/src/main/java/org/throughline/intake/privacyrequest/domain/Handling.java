package org.throughline.intake.privacyrequest.domain;

/**
 * Under which rules a demand is handled, and by whom.
 *
 * @param policy whose clocks hold
 * @param by who does it
 */
public record Handling(PrivacyPolicy policy, String by) {}
