package org.throughline.story;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** The tokens by which those in the story call, each asked for once. */
final class Callers {
    /** What the systems outside ask for records for. */
    private static final Map<Person, String> PURPOSES = Map.of(
            Person.HOSPITAL, "TREAT", Person.OTHER_HOSPITAL, "TREAT", Person.INSURER, "HPAYMT", Person.COURT, "HLEGAL");

    private final Map<Person, String> tokens = new EnumMap<>(Person.class);
    private final Tokens issuer;
    private final String organisation;
    /** So that no two plays share a client id, which is that of one recipient. */
    private final String play = UUID.randomUUID().toString();

    private String participant = Person.PARTICIPANT.subject();

    Callers(Tokens issuer, String organisation) {
        this.issuer = issuer;
        this.organisation = organisation;
    }

    /** A participant's own token speaks for the id the record knows them by. */
    void participantIs(String participantId) {
        participant = participantId;
        tokens.remove(Person.PARTICIPANT);
    }

    /** By which client id a system outside signs in. */
    String client(Person system) {
        return system.subject() + "-" + play;
    }

    /** @throws IOException if none is to be had now */
    String token(Person by) throws IOException {
        String held = tokens.get(by);
        if (held == null) {
            held = issued(by);
            tokens.put(by, held);
        }
        return held;
    }

    private String issued(Person by) throws IOException {
        String purpose = PURPOSES.get(by);
        if (purpose != null) return issuer.system(client(by), organisation, purpose);
        String subject = by == Person.PARTICIPANT ? participant : by.subject();
        return issuer.token(subject, by.role(), organisation);
    }
}
