package org.throughline.embedded.launcher.component;

import java.io.IOException;

/** What must be in place before a component starts; done again at each start, so it must not mind being repeated. */
@FunctionalInterface
public interface Preparation {

    Preparation NONE = () -> {};

    /** Puts it in place; a failure says what is missing or could not be written. */
    void prepare() throws IOException, InterruptedException;
}
