package org.throughline.platform.reaction;

import org.throughline.platform.projection.Recorded;

/**
 * What a service does because of an event: it sends a command whose request key is derived from the event.
 *
 * <p>Every event is reacted to at least once and in the order of the log, so whatever it causes goes under
 * {@link Reacting#envelope}, which makes that one effect. If {@link #on} throws, the stream is parked for this reaction
 * and the others go on; a refusal that is expected is an answer, not a failure. It is never reset by a rebuild of views.
 *
 * @param <E> the events it reads
 */
public interface Reaction<E> {

    /** Names the processor and is part of what makes its commands the same: it never changes. */
    String name();

    /** Acts on an event. */
    void on(Recorded<E> recorded);
}
