package org.throughline.platform.testkit.planted.domain;

import java.util.random.RandomGenerator;

/** Violates the rule that the domain leaves nothing to chance, in a less usual way. */
public final class DomainWithAGenerator {
    private DomainWithAGenerator() {}

    static long decide(RandomGenerator generator) {
        return generator.nextLong();
    }
}
