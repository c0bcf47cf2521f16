package org.throughline.contracts;

import java.util.List;
import java.util.Locale;

/**
 * A header of a published event in Kafka.
 *
 * @param name without the prefix of the CloudEvents binding
 * @param always whether every record has it
 */
record TopicHeader(String name, boolean always, String meaning) {
    /** Those of CloudEvents 1.0. */
    static final List<TopicHeader> STANDARD = List.of(
            new TopicHeader("specversion", true, "Version of CloudEvents: 1.0."),
            new TopicHeader("id", true, "Id of the event; the same in every delivery."),
            new TopicHeader("source", true, "The service that decided it."),
            new TopicHeader("type", true, "Type of the event."),
            new TopicHeader("time", true, "When it happened, as RFC 3339."),
            new TopicHeader("subject", false, "Random id of the one person it is about, if it is about one."));

    /** Those of this system. */
    static final List<TopicHeader> OWN = List.of(
            new TopicHeader("org", true, "The organisation whose record it is."),
            new TopicHeader("streamid", true, "Its stream in the source's log; order holds inside a stream only."),
            new TopicHeader("streamversion", true, "Its version in that stream, from 1."),
            new TopicHeader(
                    "previousversion", true, "Version of the published event before it in the stream; 0 if none."),
            new TopicHeader("position", true, "Its position in the source's log."),
            new TopicHeader("keyid", true, "The key it is sealed under, by opaque id."),
            new TopicHeader("digest", true, "Digest of what is sealed."),
            new TopicHeader("fingerprint", true, "Digest of the whole event, by which others cite it."),
            new TopicHeader("recordedat", true, "When the source recorded it, as RFC 3339."),
            new TopicHeader("actor", true, "Who acted, by opaque id."),
            new TopicHeader("correlation", true, "What belongs together has the same."),
            new TopicHeader("causation", false, "Id of the event it follows from, if it follows from one."),
            new TopicHeader("policy", false, "Version of the rules it was decided by."),
            new TopicHeader("revision", true, "Revision of the type it is written in, from 1."));

    /** Its key in a record. */
    String key() {
        return "ce_" + name.toLowerCase(Locale.ROOT);
    }
}
