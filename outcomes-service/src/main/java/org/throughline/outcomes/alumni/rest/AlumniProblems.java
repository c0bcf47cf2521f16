package org.throughline.outcomes.alumni.rest;

import org.throughline.outcomes.alumni.domain.AlumniRefusal;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.AlreadyEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.ContactConsentDoesNotHold;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.EpisodeEndedByDeath;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.EpisodeNotOver;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.FollowUpInFuture;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.FollowUpIsRecorded;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.FollowUpOutsideWindow;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.FollowUpUnknown;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.NotEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.ReadmissionIsRequested;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about the time after an episode is over HTTP. */
final class AlumniProblems {
    private AlumniProblems() {}

    static Problem of(AlumniRefusal refusal) {
        return switch (refusal) {
            case EpisodeNotOver _ ->
                Problems.problem(409, "episode-not-over", "The episode lasts; what comes after it begins with its end");
            case EpisodeEndedByDeath _ ->
                Problems.problem(409, "episode-ended-by-death", "The person died; nobody is contacted");
            case ContactConsentDoesNotHold _ ->
                Problems.problem(422, "contact-consent-not-valid", "Ask the person anew how they may be contacted");
            case AlreadyEnrolled _ -> Problems.problem(409, "alumni-enrolled", "The person has joined already");
            case NotEnrolled _ -> Problems.problem(409, "alumni-not-enrolled", "The person has not joined, or left");
            case FollowUpUnknown _ ->
                Problems.problem(422, "follow-up-unknown", "Name a day on which the person agreed to be asked");
            case FollowUpOutsideWindow _ ->
                Problems.problem(422, "follow-up-outside-window", "Asked then it says nothing of that day");
            case FollowUpInFuture _ ->
                Problems.problem(422, "follow-up-in-future", "Record a follow-up once it has taken place");
            case FollowUpIsRecorded _ ->
                Problems.problem(409, "follow-up-recorded", "The follow-up of that day is recorded already");
            case ReadmissionIsRequested _ ->
                Problems.problem(409, "readmission-requested", "A request to come back is open already");
        };
    }
}
