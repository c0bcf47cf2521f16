package org.throughline.platform.testkit;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends requests, one after the other or several at once, and says how long they took. For measurements that are run by name. */
public final class RequestTimes {
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * Sends all of them and prints in which time half of them and all but a hundredth were answered.
     *
     * @param warmUp so many of the first are not counted
     * @param expected status of every answer
     */
    public void print(String what, int warmUp, List<HttpRequest> requests, int expected)
            throws IOException, InterruptedException {
        double[] millis = new double[requests.size()];
        for (int i = 0; i < requests.size(); i++) {
            millis[i] = millis(requests.get(i), expected);
        }
        print(what, Arrays.copyOfRange(millis, warmUp, millis.length));
    }

    /**
     * The same, sent by so many readers at once, each as soon as it has its answer.
     *
     * @param expected status of every answer
     */
    public void printTogether(String what, int readers, List<HttpRequest> requests, int expected)
            throws InterruptedException, ExecutionException {
        double[] millis = new double[requests.size()];
        List<Callable<Double>> work = new ArrayList<>();
        requests.forEach(request -> work.add(() -> millis(request, expected)));
        long start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(readers)) {
            List<Future<Double>> done = pool.invokeAll(work);
            for (int i = 0; i < millis.length; i++) {
                millis[i] = done.get(i).get();
            }
        }
        System.out.printf("%.0f/s, ", requests.size() * 1e9 / (System.nanoTime() - start));
        print(what, millis);
    }

    private double millis(HttpRequest request, int expected) throws IOException, InterruptedException {
        long start = System.nanoTime();
        send(request, expected);
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        int times = millis.length;
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms of %d%n", what, millis[times / 2], millis[times * 99 / 100], times);
    }

    /** The body of the answer, whose status has to be this one. */
    public String send(HttpRequest request, int expected) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new AssertionError("answered " + answer.statusCode());
        }
        return answer.body();
    }
}
