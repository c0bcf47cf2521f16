package org.throughline.story;

/** The system did not do what the story says it does. The message holds ids and codes of made-up people only. */
public final class Difference extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Difference(String message) {
        super(message);
    }
}
