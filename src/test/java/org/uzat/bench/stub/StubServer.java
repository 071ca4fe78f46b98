package org.uzat.bench.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Serves HTTP/1.1 on the loopback with one thread; requests are handled one after the other. */
public final class StubServer implements AutoCloseable {

    private final Selector selector;
    private final ServerSocketChannel door;
    private final Function<StubRequest, @Nullable StubReply> handler;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private final Thread thread;
    private volatile boolean open = true;

    /**
     * Listens at once.
     *
     * @param port where, 0 for any free port
     * @param handler answers a request; null hangs up without an answer
     */
    public StubServer(int port, Function<StubRequest, @Nullable StubReply> handler) {
        try {
            this.selector = Selector.open();
            this.door = ServerSocketChannel.open();
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 512);
            door.configureBlocking(false);
            door.register(selector, SelectionKey.OP_ACCEPT, "");
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        this.handler = handler;
        this.thread = Thread.ofPlatform().daemon().name("stub").start(this::serve);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), door.socket().getLocalPort());
    }

    private void serve() {
        while (open) {
            try {
                selector.select(this::serve);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void serve(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else {
                receive(key);
            }
        } catch (IOException broken) {
            hangUp(key);
        }
    }

    private void accept() throws IOException {
        SocketChannel channel = door.accept();
        if (channel != null) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, "");
        }
    }

    private void receive(SelectionKey key) throws IOException {
        SocketChannel channel = (SocketChannel) key.channel();
        buffer.clear();
        if (channel.read(buffer) < 0) {
            hangUp(key);
            return;
        }
        String received = key.attachment()
                + StandardCharsets.ISO_8859_1.decode(buffer.flip()).toString();
        int length = StubRequest.length(received);
        key.attach(length < 0 ? received : received.substring(length));
        if (length < 0) {
            return;
        }
        StubReply reply = handler.apply(StubRequest.of(received.substring(0, length)));
        if (reply == null) {
            hangUp(key);
            return;
        }
        ByteBuffer out = ByteBuffer.wrap(reply.bytes());
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    private static void hangUp(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException ignored) {
            key.cancel();
        }
    }

    /** Hangs up on everybody, as a killed process does. */
    @Override
    public void close() {
        open = false;
        selector.wakeup();
        try {
            thread.join();
            for (SelectionKey key : selector.keys()) {
                hangUp(key);
            }
            selector.close();
        } catch (InterruptedException | IOException stopped) {
            throw new IllegalStateException("the stub did not stop", stopped);
        }
    }
}
