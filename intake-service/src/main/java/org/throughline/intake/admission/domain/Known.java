package org.throughline.intake.admission.domain;

/**
 * What an episode rests on.
 *
 * @param referral what is known from the referral
 * @param participant what is known of the participant
 * @param programme what scheduling told of facility, clinician and track
 * @param payer what is known of who pays
 * @param care what was given
 * @param linked which records are of one person
 */
record Known(
        ReferralFile referral,
        ParticipantFile participant,
        ProgrammeFile programme,
        PayerFile payer,
        CareFile care,
        LinkedRecords linked) {
    static final Known NONE = new Known(
            ReferralFile.NONE,
            ParticipantFile.NONE,
            ProgrammeFile.NONE,
            PayerFile.NONE,
            CareFile.NONE,
            LinkedRecords.NONE);

    Known with(Seen seen) {
        return switch (seen) {
            case Seen.OnReferral e -> new Known(referral.with(e), participant, programme, payer, care, linked);
            case Seen.OnParticipant e -> new Known(referral, participant.with(e), programme, payer, care, linked);
            case ProgrammeSeen e -> new Known(referral, participant, programme.with(e), payer, care, linked);
            case PayerSeen e -> new Known(referral, participant, programme, payer.with(e), care, linked);
            case Seen.SessionSeen e -> new Known(referral, participant, programme, payer, care.with(e), linked);
            case Seen.OfLink e -> new Known(referral, participant, programme, payer, care, linked.with(e));
        };
    }
}
