package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person is referred, admitted, treated, gets better, falters, and is handed on: once through everything, over the
 * public API, by those who would do it.
 *
 * <p>Whatever differs from what the story says ends it with a {@link Difference}.
 */
public final class Story implements AutoCloseable {
    /** What of the course is played otherwise than it would be lived, in words for whoever asks. */
    public static final String CONDENSED =
            "Played within one week and today. Not waited for: the weeks between, the days on"
                    + " which a review, a certification or a follow-up falls due by the calendar, and the end of a licence (it is"
                    + " suspended instead).";

    private static final String NOTHING_PLAYED = "nothing was played yet";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Api api;
    private final Narrator narrator;
    private @Nullable Sharing sharing;
    private @Nullable Auditing auditing;

    /**
     * Plays on one system for one organisation.
     *
     * @param gateway where the public API is
     * @param out is told what happens
     */
    public Story(URI gateway, Tokens tokens, String organisation, PrintWriter out) {
        this.api = new Api(gateway, tokens, organisation, PATIENCE);
        this.narrator = new Narrator(out);
    }

    /**
     * The referral the story begins with if no other is given: a FHIR R4 transaction Bundle about somebody who was never
     * here before, so the story can be played again and again.
     */
    public static String referral() {
        try (InputStream in = Story.class.getResourceAsStream("referral.json")) {
            String bundle = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return bundle.replace("N-1017", "N-" + UUID.randomUUID());
        } catch (IOException e) {
            throw new UncheckedIOException("the story's own referral cannot be read", e);
        }
    }

    /**
     * Plays it.
     *
     * @param bundle the referral it begins with
     * @return the timeline it ends with
     */
    public JsonNode play(String bundle) {
        Course course = Course.now(api, narrator, Instant.now());
        Referral referral = new Referring(course).refer(bundle);
        Measuring measuring = new Measuring(course, referral.participantId());
        Alert answered = measuring.low();
        Alert interviewed = measuring.interview();
        new SafetyPlan(course, referral.participantId()).agree();
        var recipients = new Recipients(api);
        Sharing shared = new Sharing(course, referral, recipients);
        shared.agree();
        shared.decline();
        Programme programme = Programme.opened(course);
        Admitting admitting = new Admitting(course, referral, programme);
        Stay stay = admitting.admit();
        Planning planning = new Planning(course, stay);
        planning.opened();
        var facilitating = new Facilitating(course);
        var attending = new Attending(course, stay, facilitating.staff());
        attending.week();
        planning.agree();
        measuring.better();
        measuring.capital();
        measuring.resolve(List.of(answered, interviewed));
        var reviewing = new Reviewing(course, stay, planning);
        reviewing.agreed();
        admitting.extended();
        facilitating.reassign(attending);
        String dissented = reviewing.afterScreen();
        reviewing.certify();
        planning.stepDown();
        planning.discharge();
        var handing = new HandingOn(course, stay, recipients);
        handing.handOn();
        handing.join();
        measuring.moreCapital();
        sharing = shared;
        auditing = new Auditing(course, stay, programme, dissented);
        return new Looking(course, stay).timeline();
    }

    /**
     * Goes on after it was played: what the participant permitted is read from outside and taken back, and an auditor looks
     * at what was decided. Every answer to the outside is a fact of its own, so how many there are differs from play to play.
     */
    public void share() {
        Auditing audited = Objects.requireNonNull(auditing, NOTHING_PLAYED);
        Sharing shared = Objects.requireNonNull(sharing, NOTHING_PLAYED);
        Instant effective = audited.changeRules();
        shared.read();
        shared.takeBack();
        shared.account();
        shared.tellParticipant();
        audited.replay(effective);
    }

    @Override
    public void close() {
        api.close();
    }
}
