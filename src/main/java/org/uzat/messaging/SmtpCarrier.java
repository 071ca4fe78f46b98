package org.uzat.messaging;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** E-mail by SMTP, where {@code spring.mail.host} names a server: plain text and the same as a page (RFC 2046). */
@Component
@ConditionalOnProperty("spring.mail.host")
@Order(0)
final class SmtpCarrier implements Carrier {

    private static final String UTF_8 = "UTF-8";

    private final JavaMailSender sender;
    private final @Nullable String from;

    SmtpCarrier(JavaMailSender sender, @Value("${uzat.mail.from:#{null}}") @Nullable String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public boolean carries(Medium medium) {
        return medium == Medium.EMAIL;
    }

    @Override
    public Handed carry(Letter letter) {
        try {
            sender.send(mail(letter));
            return Handed.taken();
        } catch (MailSendException refused) {
            return SmtpAnswers.of(refused);
        } catch (MailException away) {
            return new Handed.Away(away.toString(), null);
        } catch (MessagingException malformed) {
            return new Handed.Declined(Why.MALFORMED);
        }
    }

    private MimeMessage mail(Letter letter) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        if (from != null) {
            mail.setFrom(new InternetAddress(from));
        }
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address()));
        mail.setSentDate(Date.from(letter.createdAt()));
        mail.setHeader("Content-Language", letter.language());
        mail.setHeader("Auto-Submitted", "auto-generated"); // nobody's holiday notice shall answer (RFC 3834)
        // The same id when it has to be handed over again: programs that know it show it once.
        mail.setHeader(
                "Message-ID", "<" + letter.id() + "." + letter.createdAt().toEpochMilli() + "@" + host() + ">");
        if (letter.link() != null) { // one tap, without log-in (RFC 8058)
            mail.setHeader("List-Unsubscribe", "<" + letter.link() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        content(mail, letter);
        return mail;
    }

    /** The page last: a program shows the last form that it understands. */
    private static void content(MimeMessage mail, Letter letter) throws MessagingException {
        Letter.Page page = letter.page();
        mail.setSubject(page == null ? "Uzat" : page.subject(), UTF_8);
        if (page == null) {
            mail.setText(letter.text(), UTF_8); // written before e-mails had pages
            return;
        }
        var plain = new MimeBodyPart();
        plain.setText(letter.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(page.html(), UTF_8, "html");
        mail.setContent(new MimeMultipart("alternative", plain, html));
    }

    private String host() {
        return from == null || !from.contains("@")
                ? "uzat.invalid"
                : from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }
}
