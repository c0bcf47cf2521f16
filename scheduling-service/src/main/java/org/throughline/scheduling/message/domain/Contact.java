package org.throughline.scheduling.message.domain;

import java.time.ZoneId;

/**
 * Where somebody wants to be told of their sessions. It never prints itself.
 *
 * @param zone where they live: their quiet hours are of it, and so is the time a message names
 */
public record Contact(ContactWay way, String address, ZoneId zone) {
    public Contact {
        if (!way.reaches(address)) {
            throw new IllegalArgumentException("the address is none of that way");
        }
    }

    @Override
    public String toString() {
        return "Contact[redacted]";
    }
}
