package org.uzat.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** E-mail by SMTP, where {@code spring.mail.host} names a server. */
@Component
@ConditionalOnProperty("spring.mail.host")
@Order(0)
final class SmtpCarrier implements Carrier {

    private final JavaMailSender sender;
    private final MessageWords words;
    private final @Nullable String from;

    SmtpCarrier(JavaMailSender sender, MessageWords words, @Value("${uzat.mail.from:#{null}}") @Nullable String from) {
        this.sender = sender;
        this.words = words;
        this.from = from;
    }

    @Override
    public boolean carries(Medium medium) {
        return medium == Medium.EMAIL;
    }

    @Override
    public void carry(Letter letter) {
        var mail = new SimpleMailMessage();
        if (from != null) {
            mail.setFrom(from);
        }
        mail.setTo(letter.address());
        mail.setSubject(words.subject(letter.language()));
        mail.setText(letter.text());
        sender.send(mail);
    }
}
