package org.throughline.intake.admission.rest;

import org.throughline.intake.admission.domain.WaitlistRefusal;
import org.throughline.intake.admission.domain.WaitlistRefusal.AlreadyWaiting;
import org.throughline.intake.admission.domain.WaitlistRefusal.EntryRemoved;
import org.throughline.intake.admission.domain.WaitlistRefusal.EntryUnknown;
import org.throughline.intake.admission.domain.WaitlistRefusal.LinksMoved;
import org.throughline.intake.admission.domain.WaitlistRefusal.NoOffer;
import org.throughline.intake.admission.domain.WaitlistRefusal.NoPlaceFree;
import org.throughline.intake.admission.domain.WaitlistRefusal.OfferOver;
import org.throughline.intake.admission.domain.WaitlistRefusal.OfferStands;
import org.throughline.intake.admission.domain.WaitlistRefusal.OthersComeFirst;
import org.throughline.intake.admission.domain.WaitlistRefusal.ParticipantUnknown;
import org.throughline.intake.admission.domain.WaitlistRefusal.PassingOverLacksAuthority;
import org.throughline.intake.admission.domain.WaitlistRefusal.ThereUnderLinkedRecord;
import org.throughline.intake.admission.domain.WaitlistRefusal.TrackUnknown;
import org.throughline.intake.admission.domain.WaitlistRefusal.WaitlistFull;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about a waitlist is over HTTP. */
final class WaitlistProblems {
    private WaitlistProblems() {}

    static Problem of(WaitlistRefusal refusal) {
        return switch (refusal) {
            case ParticipantUnknown _, EntryUnknown _ -> Problems.unknown();
            case TrackUnknown _ -> Problems.problem(422, "track-unknown", "There is no such track in the programme");
            case AlreadyWaiting _ ->
                Problems.problem(409, "already-waiting", "The participant waits for that track already");
            case ThereUnderLinkedRecord _ ->
                Problems.problem(
                        409,
                        "there-under-linked-record",
                        "The person waits or is in the programme under a linked record");
            case LinksMoved _ ->
                Problems.problem(409, "links-changed", "Records were linked or unlinked meanwhile; ask again");
            case WaitlistFull _ -> Problems.problem(409, "waitlist-full", "As many wait for that track as may");
            case EntryRemoved _ -> Problems.problem(409, "waitlist-entry-removed", "The participant waits no longer");
            case OfferStands _ -> Problems.problem(409, "offer-stands", "A place is offered or kept already");
            case NoOffer _ -> Problems.problem(409, "no-offer", "No place is offered");
            case OfferOver _ -> Problems.problem(409, "offer-over", "The offer is over; make another one");
            case NoPlaceFree _ -> Problems.problem(409, "no-place-free", "No place of the track is free");
            case OthersComeFirst _ ->
                Problems.problem(422, "others-come-first", "Others come first; say why they are passed over");
            case PassingOverLacksAuthority _ ->
                Problems.problem(403, "passing-over-lacks-authority", "Your role may not pass others over");
        };
    }
}
