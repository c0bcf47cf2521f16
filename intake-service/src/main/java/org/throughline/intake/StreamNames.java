package org.throughline.intake;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The names of intake's streams. They are a contract: other services know the published ones by them. */
public final class StreamNames {
    private StreamNames() {}

    /** One referral from arrival to its end. */
    public static String referral(UUID referralId) {
        return "referral/" + referralId;
    }

    /** Who a participant is. */
    public static String participant(UUID participantId) {
        return "participant/" + participantId;
    }

    /** What a participant permitted and was told of their rights. */
    public static String consents(UUID participantId) {
        return "participant/" + participantId + "/consents";
    }

    /** Whose an identifier is, by its keyed hash. */
    public static String identifier(String token) {
        return "identifier/" + token;
    }

    /** Who bears something that persons are found alike by, by its keyed hash. */
    public static String personToken(String token) {
        return "person-token/" + token;
    }

    /** Whom a participant is alike, and whom they were told from. */
    public static String likeness(UUID participantId) {
        return "participant/" + participantId + "/likeness";
    }

    /** The screenings for one referral. */
    public static String screening(UUID referralId) {
        return "screening/" + referralId;
    }

    /** Level of care and eligibility for one referral. */
    public static String eligibility(UUID referralId) {
        return "eligibility/" + referralId;
    }

    /** Admission and closure of one episode. */
    public static String episode(UUID episodeId) {
        return "episode/" + episodeId;
    }

    /** Keeps a participant to one open episode in each programme. */
    public static String openEpisodes(UUID participantId) {
        return "open-episodes/" + participantId;
    }

    /** Who one recipient of information is. */
    public static String recipient(UUID recipientId) {
        return "recipient/" + recipientId;
    }

    /** Whose a client id is. */
    public static String recipientClient(String clientId) {
        return "recipient-client/" + clientId;
    }

    /** Whether there is a class of recipients of that code. */
    public static String recipientClass(String code) {
        return "recipient-class/" + code;
    }

    /** Who treats a participant, and when. */
    public static String relationships(UUID participantId) {
        return "participant/" + participantId + "/relationships";
    }

    /** What a participant does not want to be disclosed. */
    public static String restrictions(UUID participantId) {
        return "participant/" + participantId + "/restrictions";
    }

    /** Who speaks for a participant. */
    public static String representatives(UUID participantId) {
        return "participant/" + participantId + "/representatives";
    }

    /** One demand of a participant about their record, until it is answered. */
    public static String privacyRequest(UUID requestId) {
        return "privacy-request/" + requestId;
    }

    /** What calls for the stricter confidentiality of a participant's records, and who lowered it. */
    public static String confidentiality(UUID participantId) {
        return "participant/" + participantId + "/confidentiality";
    }

    /** What payers cover and approve for a participant. */
    public static String coverage(UUID participantId) {
        return "participant/" + participantId + "/coverage";
    }

    /** The sessions of one participant in one year, as far as payers care. */
    public static String units(UUID participantId, int year) {
        return "participant/" + participantId + "/units/" + year;
    }

    /** What was agreed with a payer that care costs. */
    public static String rates(String payer) {
        return "payer/" + payer + "/rates";
    }

    /** One crisis on the way to admission. */
    public static String escalation(UUID escalationId) {
        return "escalation/" + escalationId;
    }

    /** How long a participant's record is kept, and its erasure. */
    public static String retention(UUID participantId) {
        return "participant/" + participantId + "/retention";
    }

    /** One accounting of disclosures. */
    public static String accounting(UUID accountingId) {
        return "accounting/" + accountingId;
    }

    /** Whose record goes on for a participant, or for whom theirs does. */
    public static String links(UUID participantId) {
        return "participant/" + participantId + "/links";
    }

    /** Whose a stream is that a participant has beside that of who they are. */
    public static UUID participantOf(String stream) {
        String prefix = "participant/";
        return UUID.fromString(stream.substring(prefix.length(), stream.indexOf('/', prefix.length())));
    }

    /** Which referral a stream is of. */
    public static UUID referralOf(String stream) {
        return UUID.fromString(stream.substring("referral/".length()));
    }

    /** Which demand a stream is about. */
    public static UUID requestOf(String stream) {
        return UUID.fromString(stream.substring("privacy-request/".length()));
    }

    /** The numbers of a programme, as scheduling tells them. */
    public static String toldPolicies(String programme) {
        return "scheduling/programme/" + programme + "/policies";
    }

    /** A facility's licences and accreditations, as scheduling tells them. */
    public static String toldFacility(String facility) {
        return "scheduling/facility/" + facility;
    }

    /** A clinician's credentials, as scheduling tells them. */
    public static String toldClinician(UUID clinicianId) {
        return "scheduling/clinician/" + clinicianId;
    }

    /** The id scheduling gives a clinician; it follows from how tokens, plans and admissions name them. */
    public static UUID clinician(String staff) {
        return UUID.nameUUIDFromBytes(("clinician/" + staff).getBytes(StandardCharsets.UTF_8));
    }

    /** A track, as scheduling tells it. */
    public static String toldTrack(String track) {
        return "scheduling/track/" + track;
    }

    /** The places of a track, and who waits for one, as entered in one calendar year of UTC. */
    public static String trackBook(String track, int year) {
        return "track-book/" + track + "/" + year;
    }

    /** For which tracks a participant waits. */
    public static String waitlist(UUID participantId) {
        return "participant/" + participantId + "/waitlist";
    }
}
