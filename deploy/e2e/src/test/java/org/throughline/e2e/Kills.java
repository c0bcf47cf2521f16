package org.throughline.e2e;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Kills each component once with SIGKILL, somewhere in the course of a story that tells its steps. */
final class Kills extends PrintWriter {
    private static final String STEP = "\\s{0,2}\\d+  .*";
    private static final int STEPS = 33;

    private final Map<Integer, String> victims = new TreeMap<>();
    private final List<String> killed = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> executioners = new ArrayList<>();
    private final Random random;
    private final PackagedSystem system;
    private int step;

    Kills(PackagedSystem system, List<String> components, long seed) {
        super(Writer.nullWriter());
        this.system = system;
        this.random = new Random(seed);
        var steps = new ArrayList<Integer>();
        for (int at = 1; at <= STEPS; at++) steps.add(at);
        Collections.shuffle(steps, random);
        for (int at = 0; at < components.size(); at++) victims.put(steps.get(at), components.get(at));
    }

    /** Which component dies in which step. */
    Map<Integer, String> plan() {
        return victims;
    }

    /** Who was killed so far; returns when nobody is about to be. */
    List<String> killed() throws InterruptedException {
        for (Thread executioner : executioners) executioner.join();
        return List.copyOf(killed);
    }

    @Override
    public void println(String line) {
        if (!line.matches(STEP)) return;
        step++;
        String victim = victims.get(step);
        if (victim == null) return;
        int millis = random.nextInt(700);
        executioners.add(Thread.ofVirtual().start(() -> kill(victim, millis)));
    }

    /** The status is asked before the wait, because asking takes longer than a step. */
    private void kill(String victim, int millis) {
        ProcessHandle process = system.process(victim);
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (process.destroyForcibly()) killed.add(victim);
    }
}
