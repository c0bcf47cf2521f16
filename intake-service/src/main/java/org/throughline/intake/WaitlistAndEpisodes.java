package org.throughline.intake;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.throughline.intake.admission.AdmissionCatalogue;
import org.throughline.intake.admission.AdmissionDeciding;
import org.throughline.intake.admission.WaitlistCatalogue;
import org.throughline.intake.admission.WaitlistDeciding;
import org.throughline.intake.admission.view.Admitted;
import org.throughline.intake.admission.view.EpisodesView;
import org.throughline.intake.admission.view.WaitlistHistory;
import org.throughline.intake.admission.view.WaitlistView;
import org.throughline.intake.reaction.HoldEnds;
import org.throughline.intake.reaction.OfferEnds;
import org.throughline.intake.reaction.WhenDischargeCompletedThenCloseEpisode;
import org.throughline.intake.reaction.WhenParticipantAdmittedThenLeaveWaitlist;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.service.ServiceRuntime;

/** Waiting for a place and being in treatment: their domains, what follows from facts by itself, and their lists. */
@Singleton
final class WaitlistAndEpisodes {
    private static final AdmissionDeciding ADMISSIONS = new AdmissionDeciding();
    private static final WaitlistDeciding WAITLIST = new WaitlistDeciding();

    static List<Deciding<?, ?, ?, ?>> domains() {
        return List.of(ADMISSIONS, WAITLIST);
    }

    /** Starts what follows from discharges, admissions and the calendar. */
    static void start(ServiceRuntime runtime) {
        var episodes = runtime.decider(ADMISSIONS);
        Admitted admitted = new Admitted(runtime);
        runtime.processors()
                .reaction(
                        new WhenDischargeCompletedThenCloseEpisode(episodes, admitted),
                        WhenDischargeCompletedThenCloseEpisode.TOLD);
        HoldEnds holds = new HoldEnds(episodes, admitted);
        runtime.processors().timers(holds, AdmissionCatalogue.EVENTS, holds);

        var waitlist = runtime.decider(WAITLIST);
        runtime.processors()
                .reaction(
                        new WhenParticipantAdmittedThenLeaveWaitlist(waitlist),
                        WhenParticipantAdmittedThenLeaveWaitlist.READ);
        OfferEnds offers = new OfferEnds(waitlist, new WaitlistHistory(runtime));
        runtime.processors().timers(offers, WaitlistCatalogue.EVENTS, offers);
    }

    @Produces
    @Singleton
    AdmissionDeciding admissions() {
        return ADMISSIONS;
    }

    @Produces
    @Singleton
    WaitlistDeciding waitlist() {
        return WAITLIST;
    }

    @Produces
    @Singleton
    @Startup
    WaitlistView waitlistView(ServiceRuntime runtime) {
        return new WaitlistView(runtime);
    }

    @Produces
    @Singleton
    @Startup
    EpisodesView episodesView(ServiceRuntime runtime) {
        return new EpisodesView(runtime);
    }
}
