package org.throughline.story;

/** A referral that was accepted. */
record Referral(String referralId, String participantId) {}
