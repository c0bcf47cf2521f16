package org.throughline.platform.projection;

/** A processor found something no waiting can heal and stands still until a person has looked. */
public final class ProcessorStopped extends RuntimeException {

    ProcessorStopped(String processor, String why) {
        super("processor " + processor + " stopped: " + why);
    }
}
