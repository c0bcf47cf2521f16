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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person is referred, admitted, treated for a week, gets better and is handed on: once through everything, over the
 * public API, by those who would do it.
 *
 * <p>Whatever differs from what the story says ends it with a {@link Difference}.
 */
public final class Story implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Api api;
    private final Narrator narrator;
    private @Nullable Sharing sharing;

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
        Alert alert = measuring.low();
        Sharing shared = new Sharing(course, referral, new Recipients(api));
        shared.agree();
        shared.decline();
        Admitting admitting = new Admitting(course, referral, Programme.opened(course));
        Stay stay = admitting.admit();
        Planning planning = new Planning(course, stay);
        planning.opened();
        new Attending(course, stay).week();
        planning.agree();
        measuring.better();
        measuring.resolve(alert);
        admitting.extended();
        planning.stepDown();
        planning.discharge();
        new HandingOn(course, stay).handOn();
        sharing = shared;
        return new Looking(course, stay).timeline();
    }

    /**
     * Goes on after it was played: what the participant permitted is read from outside, taken back, and permitted again.
     * Every answer to the outside is a fact of its own, so how many there are differs from play to play.
     */
    public void share() {
        Sharing shared = Objects.requireNonNull(sharing, "nothing was played yet");
        shared.read();
        shared.takeBack();
        shared.permitAgain();
        shared.account();
        shared.emergency();
        shared.tellParticipant();
    }

    @Override
    public void close() {
        api.close();
    }
}
