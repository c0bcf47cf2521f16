package org.throughline.embedded.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The end of a log, and what is added to it. */
record LogTail(Path file) {

    /** More than this of the end is not looked at, however many lines were asked for. */
    private static final int BYTES_MAX = 8 * 1024 * 1024;

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** Prints the last lines and returns the position after them. */
    long print(int lines, PrintWriter out) throws IOException {
        long size = Files.size(file);
        byte[] end = read(Math.max(0, size - BYTES_MAX), size);
        int start = end.length;
        // A last line without its newline counts as a line.
        int left = start > 0 && end[start - 1] == '\n' ? lines + 1 : lines;
        while (start > 0 && (end[start - 1] != '\n' || --left > 0)) start--;
        if (lines > 0) out.print(new String(end, start, end.length - start, StandardCharsets.UTF_8));
        out.flush();
        return size;
    }

    /** Prints what is added, until interrupted. A file put aside is read again from the start of its successor. */
    void follow(long from, PrintWriter out) throws IOException, InterruptedException {
        long position = from;
        while (!out.checkError()) {
            Thread.sleep(LOOK_EVERY);
            long size = Files.exists(file) ? Files.size(file) : 0;
            if (size < position) position = 0;
            long next = Math.min(size, position + BYTES_MAX);
            out.print(new String(read(position, next), StandardCharsets.UTF_8));
            position = next;
        }
    }

    private byte[] read(long from, long to) throws IOException {
        if (from >= to) return new byte[0];
        try (var source = new RandomAccessFile(file.toFile(), "r")) {
            source.seek(from);
            byte[] bytes = new byte[Math.toIntExact(to - from)];
            source.readFully(bytes);
            return bytes;
        }
    }
}
