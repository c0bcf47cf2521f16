package org.throughline.platform.reaction;

/** A command of a reaction was refused for a reason nobody expected; its stream waits for a person. */
public final class ReactionRefused extends RuntimeException {
    ReactionRefused(Class<?> reason) {
        super(reason.getName());
    }
}
