package org.uzat.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** One keep-alive connection with at most one request under way. */
final class Connection {

    final Exchange exchange = new Exchange();
    boolean underWay;

    private final SocketChannel channel;
    private byte[] partial = {};

    private Connection(SocketChannel channel) {
        this.channel = channel;
    }

    static Connection open(InetSocketAddress server, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Connection connection = new Connection(channel);
        channel.register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    /** Sends a request, which is far smaller than a socket's buffer. */
    void send(ByteBuffer request) throws IOException {
        underWay = true;
        while (request.hasRemaining()) {
            if (channel.write(request) == 0) {
                Thread.onSpinWait();
            }
        }
    }

    /**
     * Receives what has arrived, after what had arrived before.
     *
     * @return how many bytes of the answer are in the given bytes now; -1 if the server hung up
     */
    int receive(ByteBuffer buffer, byte[] into) throws IOException {
        buffer.clear();
        int count = channel.read(buffer);
        if (count < 0) {
            return -1;
        }
        System.arraycopy(partial, 0, into, 0, partial.length);
        buffer.flip().get(into, partial.length, count);
        int all = partial.length + count;
        if (partial.length > 0) {
            partial = new byte[0];
        }
        return all;
    }

    /** Keeps the bytes of an answer that is not complete yet. */
    void keep(byte[] bytes, int count) {
        partial = Arrays.copyOf(bytes, count);
    }

    void close() throws IOException {
        channel.close();
    }
}
