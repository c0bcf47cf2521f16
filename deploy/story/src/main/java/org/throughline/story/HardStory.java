package org.throughline.story;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.throughline.story.Programme.Offer;

/**
 * The hard weeks: what goes wrong, comes at night or is nobody's everyday business, played over the public API by those
 * who would do it, each with a person of their own.
 *
 * <p>Whatever differs from what the story says ends it with a {@link Difference}.
 */
public final class HardStory implements AutoCloseable {
    /** What of the hard weeks is left out, in words for whoever asks. */
    public static final String NOT_PLAYED =
            "Not played of the hard weeks: what only time brings (retention that ends, keys"
                    + " that are destroyed once nothing speaks against it, weeks between a decision and what is corrected beside it),"
                    + " and the stay elsewhere after the emergency.";

    private static final int TUESDAY = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Api api;
    private final Narrator narrator;

    /**
     * Plays on one system for one organisation.
     *
     * @param gateway where the public API is
     * @param out is told what happens
     */
    public HardStory(URI gateway, Tokens tokens, String organisation, PrintWriter out) {
        this.api = new Api(gateway, tokens, organisation, PATIENCE);
        this.narrator = new Narrator(out);
    }

    /** Plays it; it can be played again and again. */
    public void play() {
        Instant now = Instant.now();
        Course course = Course.now(api, narrator, now);
        var recipients = new Recipients(api);
        TwoHospitals hospitals = new TwoHospitals(course);
        hospitals.play();
        new LegalHold(course, hospitals.first(), hospitals.second()).play();
        Stay other = new WithoutConsent(course, recipients).play();
        Programme lapsing = Programme.opened(course.quietly(), Offer.licensedUntil(TUESDAY));
        Stay hard = new HardWeeks(course, recipients, lapsing).play();
        new WrongRecord(course, hard, other).play();
        new CourtCase(course, recipients, lapsing).play();
        new ComingOfAge(course, recipients, now.atZone(Course.ZONE).toLocalDate()).play();
    }

    @Override
    public void close() {
        api.close();
    }
}
