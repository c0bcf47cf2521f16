package org.throughline.embedded.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The store: speaks MongoDB's protocol to the ordinary driver, keeps everything in memory and on disk.
 *
 * <p>For development, demonstrations and tests. One node, no transactions, no sessions, no change streams.
 */
public final class EmbeddedStore implements AutoCloseable {
    /**
     * Commands wait for the disk, so many more threads than cores. Each connection has one of them, which reads, answers
     * and forces: handing a command from thread to thread costs more than most commands.
     */
    private static final int COMMAND_THREADS = 32;

    private final DataFiles files;
    private final Journal journal;
    private final StoreState state;
    private final Snapshots snapshots;
    private final StoreFaults faults = new StoreFaults();
    private final EventLoopGroup entrance = new NioEventLoopGroup(1);
    private final EventLoopGroup commands = new NioEventLoopGroup(COMMAND_THREADS);
    private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel entry;

    private EmbeddedStore(
            DataFiles files, InetSocketAddress address, HeapBound heap, Disk disk, Consumer<Journal> beforeAnswer)
            throws IOException {
        this.files = files;
        StoredCollections collections = new StoredCollections();
        long segment = files.load(collections);
        this.journal = Journal.open(files, segment, disk);
        this.state = new StoreState(collections, journal, heap, new AtomicLong());
        this.snapshots = new Snapshots(files, journal, collections);
        IndexedBackend backend = new IndexedBackend(state, snapshots::take, faults, beforeAnswer);
        backend.openStored();
        this.entry = bind(backend, address);
        snapshots.watch();
    }

    /**
     * Starts a store on the loopback interface.
     *
     * @param data its data directory, for this store alone
     * @param port to listen on, 0 for any free one
     * @throws IOException if another store runs on the directory or the port is taken
     * @throws JournalDamagedException if the stored data is not what was written
     */
    public static EmbeddedStore start(Path data, int port) throws IOException {
        return start(
                data,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                HeapBound.ofHeap(),
                Disk.REAL,
                Journal::awaitDurable);
    }

    /** Starts with a bound and a disk of its own, and with what is done before each answer. */
    static EmbeddedStore start(
            Path data, InetSocketAddress address, HeapBound heap, Disk disk, Consumer<Journal> beforeAnswer)
            throws IOException {
        DataFiles files = DataFiles.lock(data);
        try {
            return new EmbeddedStore(files, address, heap, disk, beforeAnswer);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private Channel bind(MongoBackend backend, InetSocketAddress address) {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(entrance, commands)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new MongoWireReplyEncoder())
                                .addLast(new AnswerEncoder())
                                .addLast(new MongoWireProtocolHandler())
                                .addLast(new MongoDatabaseHandler(backend, clients))
                                .addLast(new MongoExceptionHandler());
                    }
                });
        return bootstrap.bind(address).syncUninterruptibly().channel();
    }

    /** The port it listens on. */
    public int port() {
        return ((InetSocketAddress) entry.localAddress()).getPort();
    }

    /** Where the ordinary driver connects to. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port() + "/?retryWrites=false&w=majority&journal=true";
    }

    /** Faults to order in tests. */
    public StoreFaults faults() {
        return faults;
    }

    /** Queries no index served since the start. */
    public long fullScans() {
        return state.fullScans().get();
    }

    /** Bytes of heap the data takes, by estimate. */
    public long heapUsed() {
        return state.heap().used();
    }

    /** Writes all there is to a fresh snapshot and removes every older file, and with them what was deleted. */
    public void compact() {
        snapshots.take();
    }

    /** Begins a compaction and returns at once. */
    void compactInBackground() {
        snapshots.takeSoon();
    }

    /** Takes no more commands, finishes those under way, forces everything to disk. */
    @Override
    public void close() {
        entry.close().syncUninterruptibly();
        clients.close().syncUninterruptibly();
        entrance.shutdownGracefully(0, 5_000, TimeUnit.MILLISECONDS).syncUninterruptibly();
        commands.shutdownGracefully(100, 5_000, TimeUnit.MILLISECONDS).syncUninterruptibly();
        try {
            snapshots.close();
            journal.close();
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
