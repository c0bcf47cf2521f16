package org.throughline.disclosure.gate;

import java.util.Set;
import java.util.function.Supplier;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.platform.web.Problem;

/** Leave to answer, within bounds. Nothing has left before {@link #leaves}. */
public sealed interface Release permits Inside, Permission {

    /** The kinds of information the answer may hold. */
    Set<InformationClass> information();

    /** Whether it goes to somebody outside. */
    boolean outside();

    /** The record, once it is noted that it leaves. */
    <T> T leaves(T record);

    /** The answer where there is no such record; to somebody outside it is that of everything that may not leave. */
    Problem nothing(Supplier<Problem> toStaff);
}
