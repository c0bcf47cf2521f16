package org.throughline.platform.openapi;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an operation comes to.
 *
 * @param problems it may answer
 * @param calls the methods it may call, each as owner, name and descriptor
 */
record Reach(Set<ProblemType> problems, Set<String> calls) {
    private static final String WEB = "org/throughline/platform/web/";

    Reach {
        problems = new TreeSet<>(problems);
        calls = new TreeSet<>(calls);
    }

    /** What several come to, taken together. */
    static Reach of(Collection<Reach> parts) {
        Reach all = new Reach(Set.of(), Set.of());
        for (Reach part : parts) {
            all.problems.addAll(part.problems);
            all.calls.addAll(part.calls);
        }
        return all;
    }

    /** Whether it decides a command. */
    boolean decides() {
        return calls(WEB + "CommandEdge.envelope");
    }

    /** Whether it waits for the positions a request names. */
    boolean waits() {
        return decides() || calls(WEB + "Positions.await(");
    }

    /** Whether the answer carries the version of the record. */
    boolean versioned() {
        return calls("jakarta/ws/rs/core/Response$ResponseBuilder.tag");
    }

    /** The status of success; 0 if the code does not say. */
    int success() {
        if (calls(WEB + "Answers.created")) {
            return 201;
        }
        if (calls(WEB + "Answers.done(Lorg/throughline/platform/decider/Outcome;Ljava/lang/Object;")) {
            return 200;
        }
        return calls(WEB + "Answers.done") ? 204 : 0;
    }

    private boolean calls(String start) {
        return calls.stream().anyMatch(call -> call.startsWith(start));
    }
}
