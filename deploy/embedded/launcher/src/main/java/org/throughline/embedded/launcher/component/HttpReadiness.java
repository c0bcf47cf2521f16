package org.throughline.embedded.launcher.component;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Ready when the address answers 200. */
record HttpReadiness(URI address) implements Readiness {

    @Override
    public boolean isReady() {
        try {
            // The old client on purpose: no threads to start, and no proxy of the environment between us and loopback.
            var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(Math.toIntExact(ANSWERS_WITHIN.toMillis()));
            connection.setReadTimeout(Math.toIntExact(ANSWERS_WITHIN.toMillis()));
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException _) {
            return false; // not answering is the answer
        }
    }
}
