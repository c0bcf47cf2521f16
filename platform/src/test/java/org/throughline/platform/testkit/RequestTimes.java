package org.throughline.platform.testkit;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;

/** Sends requests one after the other and says how long they took. For measurements that are run by name. */
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
        int times = requests.size() - warmUp;
        double[] millis = new double[times];
        for (int i = 0; i < requests.size(); i++) {
            long start = System.nanoTime();
            send(requests.get(i), expected);
            if (i >= warmUp) {
                millis[i - warmUp] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
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
