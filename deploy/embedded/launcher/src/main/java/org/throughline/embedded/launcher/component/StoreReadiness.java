package org.throughline.embedded.launcher.component;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Ready when the store answers {@code {ping: 1}} with {@code ok}, in MongoDB's wire protocol (OP_MSG). */
record StoreReadiness(URI address) implements Readiness {

    private static final int OP_MSG = 2013;
    private static final int HEADER_LENGTH = 16;
    private static final int REPLY_LENGTH_MAX = 64 * 1024;

    @Override
    public boolean isReady() {
        try (var socket = new Socket()) {
            int patience = Math.toIntExact(ANSWERS_WITHIN.toMillis());
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), patience);
            socket.setSoTimeout(patience);
            socket.getOutputStream().write(ping());
            return saysOk(new DataInputStream(socket.getInputStream()));
        } catch (IOException _) {
            return false; // not answering is the answer
        }
    }

    private static byte[] ping() {
        byte[] body = "\u0010ping\0\1\0\0\0\u0002$db\0\6\0\0\0admin\0\0".getBytes(ISO_8859_1);
        int document = Integer.BYTES + body.length;
        int message = HEADER_LENGTH + Integer.BYTES + 1 + document;
        var buffer = ByteBuffer.allocate(message).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(message).putInt(1).putInt(0).putInt(OP_MSG); // length, request id, response to, operation
        buffer.putInt(0).put((byte) 0); // no flags; a section of one document
        return buffer.putInt(document).put(body).array();
    }

    private static boolean saysOk(DataInputStream in) throws IOException {
        int length = Integer.reverseBytes(in.readInt());
        if (length < HEADER_LENGTH || length > REPLY_LENGTH_MAX) return false;
        byte[] reply = in.readNBytes(length - Integer.BYTES);
        return reply.length == length - Integer.BYTES && new String(reply, ISO_8859_1).contains(ok());
    }

    /** The element {@code ok: 1.0} as BSON. */
    private static String ok() {
        return "\u0001ok\0\0\0\0\0\0\0\u00f0?";
    }
}
