package org.throughline.story;

/** A participant's stay in the programme. */
record Stay(String participantId, String episodeId) {}
