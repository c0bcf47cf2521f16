package org.throughline.disclosure.gate;

import java.util.Optional;
import java.util.Set;
import org.throughline.disclosure.domain.InformationClass;

/** Leave to answer, within bounds. Nothing has left before {@link #leaves}. */
public sealed interface Release permits Inside, Permission {

    /** The kinds of information the answer may hold. */
    Set<InformationClass> information();

    /** Whether it goes to somebody outside. */
    boolean outside();

    /**
     * The record, once it is noted that it leaves.
     *
     * @throws org.throughline.platform.web.Problem 404 if there is none, as of everything that may not leave
     */
    <T> T leaves(Optional<T> record);

    /** The record, once it is noted that it leaves. */
    default <T> T leaves(T record) {
        return leaves(Optional.of(record));
    }
}
