package org.throughline.intake.retention.rest;

import org.throughline.intake.retention.domain.RetentionRefusal;
import org.throughline.intake.retention.domain.RetentionRefusal.ApproverIsRequester;
import org.throughline.intake.retention.domain.RetentionRefusal.EpisodeIsOpen;
import org.throughline.intake.retention.domain.RetentionRefusal.EpisodeUnknown;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasureHasBegun;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasureIdTaken;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasureIsDecided;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasurePending;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasureUnknown;
import org.throughline.intake.retention.domain.RetentionRefusal.HoldIdTaken;
import org.throughline.intake.retention.domain.RetentionRefusal.HoldIsInForce;
import org.throughline.intake.retention.domain.RetentionRefusal.HoldUnknown;
import org.throughline.intake.retention.domain.RetentionRefusal.ParticipantUnknown;
import org.throughline.intake.retention.domain.RetentionRefusal.PersonIsInIntake;
import org.throughline.intake.retention.domain.RetentionRefusal.RecordsAreLinked;
import org.throughline.intake.retention.domain.RetentionRefusal.RetentionIsNotCounted;
import org.throughline.intake.retention.domain.RetentionRefusal.RetentionRuns;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about keeping and erasing is over HTTP. */
final class RetentionProblems {
    private RetentionProblems() {}

    static Problem of(RetentionRefusal refusal) {
        return switch (refusal) {
            case ParticipantUnknown _, HoldUnknown _, ErasureUnknown _ -> Problems.unknown();
            case EpisodeUnknown _ ->
                Problems.problem(422, "hold-episode-unknown", "A hold is about an episode of the participant");
            case HoldIdTaken _ -> Problems.problem(409, "hold-exists", "Another hold has this id");
            case ErasureIdTaken _ -> Problems.problem(409, "erasure-exists", "Another erasure has this id");
            case ErasurePending _ ->
                Problems.problem(409, "erasure-pending", "An erasure of the record is not settled; settle it first");
            case ErasureHasBegun _ ->
                Problems.problem(
                        409, "erasure-has-begun", "Keys of the record may be gone; it cannot be kept any more");
            case ErasureIsDecided _ ->
                Problems.problem(409, "erasure-decided", "The erasure was decided before; look at it again");
            case ApproverIsRequester _ ->
                Problems.problem(409, "approver-is-requester", "A second person approves an erasure");
            case RecordsAreLinked _ ->
                Problems.problem(
                        409, "records-linked", "Undo the links to other records; each record is erased for itself");
            case EpisodeIsOpen _ ->
                Problems.problem(409, "erasure-episode-open", "An episode is open; the record is in use");
            case HoldIsInForce _ ->
                Problems.problem(409, "hold-in-force", "A hold keeps the record; it is erased when that was lifted");
            case PersonIsInIntake _ ->
                Problems.problem(
                        409,
                        "erasure-in-intake",
                        "The person was on the way into care after the last episode; only a court orders it");
            case RetentionIsNotCounted _ ->
                Problems.problem(
                        409,
                        "retention-not-counted",
                        "No episode was closed or the birth date is unknown, so retention cannot be counted");
            case RetentionRuns _ ->
                Problems.problem(409, "retention-still-runs", "The record is kept until retention has ended");
        };
    }
}
