package org.throughline.story;

import java.io.IOException;

/** Where those who act get their bearer tokens. */
@FunctionalInterface
public interface Tokens {
    /**
     * A token for one person in one role.
     *
     * @throws IOException if none is to be had now; it is asked for again
     */
    String token(String subject, String role, String organisation) throws IOException;
}
