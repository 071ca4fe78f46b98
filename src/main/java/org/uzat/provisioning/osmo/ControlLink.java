package org.uzat.provisioning.osmo;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A connection to an Osmocom control interface: frames of two bytes of length, the stream's number 0xee and the extension's number 0
 * (the IPA multiplex), with one line of text in each. One question is open at a time.
 */
final class ControlLink implements AutoCloseable {

    private static final int STREAM_OSMO = 0xee;
    private static final int EXTENSION_CONTROL = 0;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final DataOutputStream out;
    private int asked;

    /** An answer to a question: its value, or why there is none. */
    sealed interface Answer {

        record Value(String text) implements Answer {}

        record Failed(String why) implements Answer {}
    }

    ControlLink(String host, int port) throws IOException {
        socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    Answer get(String variable) throws IOException {
        return ask("GET " + ++asked + " " + variable, variable);
    }

    Answer set(String variable, String value) throws IOException {
        return ask("SET " + ++asked + " " + variable + " " + value, variable);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Skips what the other side tells unasked (TRAP) and answers to nobody. */
    private Answer ask(String question, String variable) throws IOException {
        byte[] bytes = question.getBytes(StandardCharsets.US_ASCII);
        out.writeShort(bytes.length + 1);
        out.writeByte(STREAM_OSMO);
        out.writeByte(EXTENSION_CONTROL);
        out.write(bytes);
        out.flush();
        while (true) {
            String[] words = read().split(" ", 3);
            if (words.length < 2 || !words[1].equals(Integer.toString(asked))) {
                continue;
            }
            String rest = words.length > 2 ? words[2] : "";
            return switch (words[0]) {
                case "ERROR" -> new Answer.Failed(rest);
                case "GET_REPLY", "SET_REPLY" ->
                    new Answer.Value(
                            rest.startsWith(variable)
                                    ? rest.substring(variable.length()).strip()
                                    : rest);
                default -> throw new IOException("an answer that is none: " + words[0]);
            };
        }
    }

    private String read() throws IOException {
        while (true) {
            int length = in.readUnsignedShort();
            int stream = in.readUnsignedByte();
            byte[] body = in.readNBytes(length);
            if (body.length < length) {
                throw new IOException("the control interface has closed the connection");
            }
            if (stream == STREAM_OSMO && length > 0 && body[0] == EXTENSION_CONTROL) {
                return new String(body, 1, length - 1, StandardCharsets.US_ASCII);
            }
        }
    }
}
