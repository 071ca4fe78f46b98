package org.uzat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.language.Language;

/** E-mail as it really leaves: by SMTP, to a server that takes it, refuses it, or is away. */
class MailTest extends WithCarriers {

    private static final AtomicInteger READERS = new AtomicInteger();

    @Autowired
    private Lanes lanes;

    @Autowired
    private Blocks blocks;

    private final String reader = "reader" + READERS.incrementAndGet() + "@example.com";

    @ParameterizedTest
    @CsvSource({
        "EN, Your code for Uzat, Tell it to nobody",
        "AZ, Uzat üçün kodunuz, Heç kimə deməyin",
        "RU, Ваш код для Uzat, Никому его не говорите",
        "ZH, 您的 Uzat 验证码, 请勿告诉任何人"
    })
    void saysTheSameAsTextAndAsAPage(Language language, String subject, String words) throws Exception {
        messages.send(MessageKind.REGISTER_CODE, Medium.EMAIL, language, reader, Map.of("code", "123456"));

        MimeMessage mail = POST.await(reader, 1).getFirst();

        assertThat(mail.getSubject()).isEqualTo(subject).doesNotContain("123456");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("uzat@operator.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(Postmaster.text(mail)).contains("123456", words);
        assertThat(Postmaster.html(mail))
                .contains("<html lang=\"" + language.htmlTag() + "\"", ">123456<", words, "prefers-color-scheme: dark")
                .doesNotContain("http:", "https:", "src=", "url(", "<script", "<img");
    }

    @Test
    void escapesWhateverPeopleTyped() throws Exception {
        String typed = "<img src=x> & \"Mum\"";
        messages.send(MessageKind.CLAIM_TAKEN, Medium.EMAIL, Language.EN, reader, Map.of("card", typed));

        MimeMessage mail = POST.await(reader, 1).getFirst();

        assertThat(Postmaster.html(mail)).contains("&lt;img src=x&gt; &amp;").doesNotContain("<img");
        assertThat(Postmaster.text(mail)).contains(typed);
    }

    @Test
    void forgetsAReceiptWithItsAddressOnceItWasSent() {
        messages.send(
                MessageKind.RECEIPT,
                Language.EN,
                reader,
                new Mail("Receipt 1", "", List.of("Thank you."), null, List.of(), null, "Once."));

        POST.await(reader, 1);
        await(() -> number("select count(*) from message where kind = 'RECEIPT'") == 0);
    }

    /** First there is nobody, or somebody who refuses; then the server is back. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void comesOnceWhenTheServerIsBack(boolean refuses) throws Exception {
        await(() -> unsent() == 0); // whatever came before was taken and is known to be
        POST.goAway();
        try (Grumpy grumpy = refuses ? new Grumpy(POST.port(), false) : null) {
            messages.send(MessageKind.PASSWORD_CHANGED, Medium.EMAIL, Language.EN, reader, Map.of());
            await(() -> lanes.awaySince(Medium.EMAIL).isPresent());
            assertThat(unsent()).isEqualTo(1);
        }

        POST.comeBack();

        MimeMessage mail = POST.await(reader, 1).getFirst();
        await(() -> unsent() == 0);
        assertThat(mail.getMessageID()).endsWith("@operator.example>");
        assertThat(tries()).as("a server that is away was no try of the mail").isEqualTo(1);
        assertThat(POST.to(reader)).hasSize(1);
    }

    private int unsent() {
        return number("select count(*) from message_due where medium = 2");
    }

    private int tries() {
        return number("select tries from message where medium = 2 order by message_id desc limit 1");
    }

    private int number(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    /** A refusal by the server, then silence towards the address, which a code still reaches. */
    @Test
    void leavesAnAddressAloneThatTheServerRefuses() throws Exception {
        POST.goAway();
        String first = occasion();
        try (Grumpy grumpy = new Grumpy(POST.port(), true)) {
            messages.send(List.of(mail(first)));
            awaitState(first, LetterState.FAILED);
        }
        assertThat(standing(first).why()).isEqualTo(Why.REFUSED);
        assertThat(blocks.among(Medium.EMAIL, List.of(reader, "another@example.com")))
                .containsOnlyKeys(reader);

        POST.comeBack();
        String second = occasion();
        messages.send(List.of(mail(second)));
        awaitState(second, LetterState.SUPPRESSED);
        assertThat(standing(second).why()).isEqualTo(Why.BLOCKED);
        messages.send(MessageKind.ADDRESS_CODE, Medium.EMAIL, Language.EN, reader, Map.of("code", "654321"));
        POST.await(reader, 1);

        assertThat(blocks.lift(Medium.EMAIL, reader)).isTrue();
        String third = occasion();
        messages.send(List.of(mail(third)));
        awaitState(third, LetterState.TAKEN);
    }

    /** RFC 8058: both headers, with an address of ours. */
    @Test
    void letsProgramsUnsubscribeInOneTap() throws Exception {
        String leave = "https://sim.example/notices/off/token";
        var said = new Mail("Soon", "", List.of("Your card ends soon."), null, List.of(), null, "Once.");
        messages.send(
                List.of(Draft.mail(MessageKind.REMINDER, Language.EN, reader, new Draft.Content.Drawn(said, leave))));

        MimeMessage mail = POST.await(reader, 1).getFirst();
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + leave + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(Postmaster.text(mail)).contains(leave);
    }

    private Draft mail(String occasion) {
        return Draft.of(MessageKind.PASSWORD_CHANGED, Medium.EMAIL, Language.EN, reader, Map.of())
                .once(occasion);
    }
}
