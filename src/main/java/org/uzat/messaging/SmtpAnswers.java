package org.uzat.messaging;

import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** What a mail server's refusals mean (RFC 5321, 4.2): 5xx for good, 4xx for now, of the address or of the mail. */
final class SmtpAnswers {

    /** "Bad destination mailbox address" and the like (RFC 3463): 5.1.x; a mailbox that is full or shut is 5.2.x. */
    private static final Pattern OF_THE_ADDRESS = Pattern.compile("\\b5\\.[12]\\.\\d");

    private SmtpAnswers() {}

    static Handed of(MailSendException refused) {
        List<Throwable> causes = new ArrayList<>();
        for (Exception one : refused.getMessageExceptions()) {
            for (Throwable cause = one; cause != null; cause = next(cause)) {
                causes.add(cause);
            }
        }
        return first(causes, SMTPAddressFailedException.class)
                .map(SmtpAnswers::answer)
                .or(() -> first(causes, SMTPSendFailedException.class).map(SmtpAnswers::answer))
                .orElseGet(() -> new Handed.Away(reason(refused), null)); // no connection, or a greeting that is none
    }

    private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Handed answer(SMTPAddressFailedException address) {
        return address.getReturnCode() >= 500
                ? new Handed.Declined(Why.REFUSED)
                : new Handed.Later(reason(address), null);
    }

    private static Handed answer(SMTPSendFailedException mail) {
        int code = mail.getReturnCode();
        if (code >= 500) {
            Matcher address = OF_THE_ADDRESS.matcher(String.valueOf(mail.getMessage()));
            return new Handed.Declined(address.find() ? Why.REFUSED : Why.MALFORMED);
        }
        return code == 421 ? new Handed.Away(reason(mail), null) : new Handed.Later(reason(mail), null);
    }

    /** Failures of addresses hang on those of the mail. */
    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof SendFailedException failed && failed.getNextException() != null
                ? failed.getNextException()
                : cause.getCause();
    }

    /** Without the address, which servers repeat in their answers. */
    private static String reason(Exception said) {
        return String.valueOf(said.getMessage())
                .replaceAll("<[^>]*>|\\S+@\\S+", "...")
                .lines()
                .findFirst()
                .orElse("");
    }
}
