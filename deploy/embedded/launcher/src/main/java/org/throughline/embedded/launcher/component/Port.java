package org.throughline.embedded.launcher.component;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** A loopback port and what it is for. */
public record Port(int number, String purpose) {

    public static final String LOOPBACK = "127.0.0.1";

    public Port {
        if (number < 1 || number > 65_535) throw new IllegalArgumentException("not a port: " + number);
    }

    /** Whether nobody holds the port now; found out by binding it, the only answer that counts. */
    public boolean isFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of a previous run may linger in TIME_WAIT
            socket.bind(new InetSocketAddress(loopback(), number));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    public static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(LOOPBACK, new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an address", impossible);
        }
    }
}
