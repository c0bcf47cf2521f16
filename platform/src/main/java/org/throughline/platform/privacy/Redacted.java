package org.throughline.platform.privacy;

/** A value that never prints itself, so that no log, message or trace can carry it by accident. */
public record Redacted<T>(T value) {

    @Override
    public String toString() {
        return "[redacted]";
    }
}
