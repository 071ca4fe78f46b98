package org.uzat.messaging;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A mail server that really speaks SMTP, on a port of its own; it may go away and come back. */
public final class Postmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final int port = freePort();
    private GreenMail server = started();

    public int port() {
        return port;
    }

    public void goAway() {
        server.stop();
    }

    public void comeBack() {
        server = started();
    }

    /** What has come to an address. */
    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipients(mail).equals("[" + address + "]"))
                .toList();
    }

    /** So many mails to an address, waited for. */
    public List<MimeMessage> await(String address, int count) {
        Instant end = Instant.now().plus(PATIENCE);
        while (to(address).size() < count) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("only " + to(address).size() + " mails came");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return to(address);
    }

    /** What programs without pages show. */
    public static String text(MimeMessage mail) {
        return part(mail, 0, "text/plain");
    }

    public static String html(MimeMessage mail) {
        return part(mail, 1, "text/html");
    }

    private static String part(MimeMessage mail, int number, String type) {
        try {
            var part = ((MimeMultipart) mail.getContent()).getBodyPart(number);
            String found = part.getContentType().toLowerCase(Locale.ROOT);
            if (!found.startsWith(type) || !found.contains("utf-8")) {
                throw new AssertionError(found);
            }
            return ((String) part.getContent()).replace("\r\n", "\n");
        } catch (MessagingException | IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String recipients(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private GreenMail started() {
        awaitFree();
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE.toMillis());
        GreenMail fresh = new GreenMail(setup);
        fresh.start();
        return fresh;
    }

    /** Whoever had the port before closes it in a thread of its own, perhaps a moment later. */
    private void awaitFree() {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return;
            } catch (IOException taken) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException(taken);
                }
                Thread.onSpinWait();
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
