package org.throughline.embedded.launcher.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body that is passed on as it arrives and fails once it is longer than allowed; what comes after is dropped. */
final class BoundedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long bytesMax;
    private long bytes;
    private @Nullable Handler<Throwable> failed;

    BoundedBody(ReadStream<Buffer> source, long bytesMax) {
        this.source = source;
        this.bytesMax = bytesMax;
    }

    boolean isExceeded() {
        return bytes > bytesMax;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> next) {
        source.handler(next == null ? null : chunk -> pass(chunk, next));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> next) {
        if (isExceeded()) return;
        bytes += chunk.length();
        if (!isExceeded()) {
            next.handle(chunk);
        } else if (failed != null) {
            failed.handle(new IllegalStateException("the body exceeds " + bytesMax + " bytes"));
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
