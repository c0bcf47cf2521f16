package org.throughline.platform.decider;

import java.util.Map;

/** What the streams a command rests on come to. */
sealed interface Loaded<S> {

    /**
     * All of them could be folded.
     *
     * @param state folded from them
     * @param versions the version each was seen at
     * @param position of the last of their events, 0 when they have none
     */
    record Current<S>(S state, Map<String, Long> versions, long position) implements Loaded<S> {}

    /** One of them holds an event whose key is destroyed. */
    record Erased<S>() implements Loaded<S> {}
}
