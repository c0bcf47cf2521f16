package org.throughline.story;

import java.io.IOException;

/** Where those who act get their bearer tokens. */
public interface Tokens {
    /**
     * A token for one person in one role.
     *
     * @throws IOException if none is to be had now; it is asked for again
     */
    String token(String subject, String role, String organisation) throws IOException;

    /**
     * A token for somebody else's record system, which signs in under a client id of its own.
     *
     * @param client its id, which nobody else has
     * @param purpose what it asks for records for, as a code of HL7 v3 PurposeOfUse
     * @throws IOException if none is to be had now; it is asked for again
     */
    String system(String client, String organisation, String purpose) throws IOException;
}
