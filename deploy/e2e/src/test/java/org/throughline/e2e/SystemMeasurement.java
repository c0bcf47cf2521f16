package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Measures the packaged system with the load beside it. Not part of the build; run it by name. */
class SystemMeasurement {
    private static final int CLIENTS = 8;
    private static final int ENTRIES = 1_000;
    private static final int PEOPLE = 100;
    private static final int PAGE = 50;
    private static final int SECONDS = 20;

    /** Long enough for the services' code to be compiled: what runs for weeks has been running for longer. */
    private static final int WARM_UP_SECONDS = 240;

    /** The journeys are traced; a system that nobody told where to send traces is not. */
    private static final Map<String, String> AS_SHIPPED = Map.of("QUARKUS_OTEL_SDK_DISABLED", "true");

    @Test
    void measure() throws Exception {
        timed("training", PackagedSystem::train);
        try (var system = new PackagedSystem(AS_SHIPPED)) {
            timed("up, on an empty directory", system::up);
            system.done("down");
            timed("up, again", system::up);
            settledMemory(system, "after the start");
            List<Enrolled> people = enrolled(system, PEOPLE);
            record(system, people);
            System.out.printf("the same for %d s: %s%n", WARM_UP_SECONDS, warmUp(people));
            record(system, people);
            visible(system, 50);
            visible(system, 100);
            settledMemory(system, "after the load");
        }
    }

    private static void timed(String what, Runnable action) {
        long began = System.nanoTime();
        action.run();
        System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - began) / 1e9);
    }

    /** Resident memory as the kernel counts it, and how long each service said its start took. */
    private static void settledMemory(PackagedSystem system, String when) throws IOException {
        for (String component : system.components()) {
            Path status = Path.of("/proc", "" + system.process(component).pid(), "status");
            String resident = Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .findFirst()
                    .orElseThrow();
            System.out.printf("memory %s: %s %s%n", when, component, resident);
        }
        for (String service : PackagedSystem.SERVICES) {
            system.run("logs", service, "--lines", "400")
                    .text()
                    .lines()
                    .filter(line -> line.contains("started in"))
                    .map(line -> line.replaceAll(".*started in ([0-9.]+s).*", "$1"))
                    .forEach(took -> System.out.printf("start of %s: %s%n", service, took));
        }
    }

    private static void record(PackagedSystem system, List<Enrolled> people) throws Exception {
        measure(people, 300);
        System.out.printf("record a fact about one of %d people: %s%n", PEOPLE, measure(people, ENTRIES));
        List<Enrolled> one = enrolled(system, 1);
        measure(one, 100);
        System.out.printf("record a fact, always about the same person: %s%n", measure(one, ENTRIES));
        Enrolled person = one.getFirst();
        assertThat(person.timeline(PAGE, null).body().path("entries")).hasSize(PAGE);
        together(200, _ -> person.timeline(PAGE, null));
        System.out.printf(
                "read %d of %d entries: %s%n",
                PAGE,
                ENTRIES + 100,
                together(2_000, _ -> person.timeline(PAGE, null)).told());
    }

    /** Facts and pages in turn. */
    private static String warmUp(List<Enrolled> people) throws Exception {
        long until = System.nanoTime() + WARM_UP_SECONDS * 1_000_000_000L;
        var figures = new Figures();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            work.add(() -> {
                for (int n = client; System.nanoTime() < until; n += CLIENTS) {
                    Enrolled person = people.get(n % people.size());
                    long began = System.nanoTime();
                    if (n / people.size() % 2 == 0) person.measure();
                    else person.timeline(PAGE, null);
                    figures.took(began);
                }
                return null;
            });
        }
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var done : clients.invokeAll(work)) done.get();
        }
        return figures.told();
    }

    private static String measure(List<Enrolled> people, int times) throws Exception {
        return together(times, i -> people.get(i % people.size()).measure()).told();
    }

    private static List<Enrolled> enrolled(PackagedSystem system, int count) throws IOException {
        var people = new ArrayList<Enrolled>();
        for (int i = 0; i < count; i++) people.add(Enrolled.in(system));
        return people;
    }

    /** A fact of intake so many times a second, each awaited on the timeline that outcomes keeps. */
    private static void visible(PackagedSystem system, int perSecond) throws Exception {
        List<Enrolled> people = enrolled(system, 20);
        for (Enrolled person : people) person.timeline(1, person.consent());
        var figures = new Figures();
        long start = System.nanoTime();
        List<Callable<Exchange>> work = new ArrayList<>();
        for (int i = 0; i < perSecond * SECONDS; i++) {
            Enrolled person = people.get(i % people.size());
            long due = start + i * 1_000_000_000L / perSecond;
            work.add(() -> seen(person, due, figures));
        }
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : callers.invokeAll(work)) done.get();
        }
        System.out.printf("accepted to visible at %d/s: %s%n", perSecond, figures.told());
    }

    private static Exchange seen(Enrolled person, long due, Figures figures) throws IOException {
        while (due - System.nanoTime() > 0) LockSupport.parkNanos(due - System.nanoTime());
        String position = person.consent();
        long accepted = System.nanoTime();
        Exchange page = person.timeline(1, position);
        figures.took(accepted);
        return page;
    }

    /** Each as soon as a client is free. */
    private static Figures together(int times, Action action) throws Exception {
        var figures = new Figures();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            work.add(() -> {
                long began = System.nanoTime();
                action.run(number);
                figures.took(began);
                return null;
            });
        }
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var done : clients.invokeAll(work)) done.get();
        }
        return figures;
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Action {
        void run(int number) throws IOException;
    }
}
