package org.throughline.platform.access;

import java.util.Optional;

/**
 * What a service holds against showing something to a caller who may call the path. It is asked before anything is noted as
 * shown, so what it withholds was never shown. A service that holds nothing against anybody has none.
 */
public interface Discretion {
    /**
     * Returns if the caller may be shown it.
     *
     * @return the ground it is shown on, where the caller ordinarily may not see it
     * @throws RuntimeException the answer that is given instead
     */
    Optional<Exceptional> require(Shown shown);
}
