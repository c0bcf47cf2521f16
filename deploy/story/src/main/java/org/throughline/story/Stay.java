package org.throughline.story;

/** A participant's stay in the programme. */
record Stay(String participantId, String episodeId) {
    /** What the treatment plan keeps of it. */
    String plans(String what) {
        return "/treatment-plans/v1/episodes/" + episodeId + "/" + what;
    }
}
