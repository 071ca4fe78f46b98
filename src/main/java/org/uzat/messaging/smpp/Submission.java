package org.uzat.messaging.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.uzat.messaging.Handed;
import org.uzat.messaging.Letter;
import org.uzat.messaging.Why;

/** One message on its way through a session, part by part. */
final class Submission {

    private static final int INVALID_DESTINATION = SMPPConstant.STAT_ESME_RINVDSTADR;
    private static final int INVALID_TEXT_LENGTH = SMPPConstant.STAT_ESME_RINVMSGLEN;
    private static final Duration BREATH = Duration.ofSeconds(1);
    private static final byte[] NOTHING = {};

    private final SmppSettings settings;
    private final SMPPSession session;
    private final Letter letter;
    private final Source source;
    private final String validity;
    private final List<String> taken = new ArrayList<>();

    Submission(SmppSettings settings, SMPPSession session, Letter letter, Duration validity) {
        this.settings = settings;
        this.session = session;
        this.letter = letter;
        this.source = Source.of(settings, letter.sender());
        this.validity = relative(validity);
    }

    Handed send(Pace pace) {
        ShortMessage message = ShortMessage.of(letter.text());
        DataCoding coding = new GeneralDataCoding(message.wide() ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT);
        try {
            if (message.isSingle()) {
                submit(pace, plain(), coding, message.whole());
            } else if (settings.longMessages() == SmppSettings.LongMessages.PAYLOAD) {
                submit(pace, plain(), coding, NOTHING, new OptionalParameter.Message_payload(message.whole()));
            } else {
                ESMClass parted = new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, GSMSpecificFeature.UDHI);
                for (byte[] part : message.parts((int) (letter.id() & 0xFF))) {
                    submit(pace, parted, coding, part);
                }
            }
            return new Handed.Taken(taken);
        } catch (NegativeResponseException refused) {
            return refused(refused.getCommandStatus());
        } catch (PDUException tooLong) {
            return taken.isEmpty() ? new Handed.Declined(Why.MALFORMED) : new Handed.Doubtful(tooLong.toString());
        } catch (ResponseTimeoutException | InvalidResponseException | IOException unanswered) {
            return new Handed.Doubtful(unanswered.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return taken.isEmpty()
                    ? new Handed.Later("stopped before it was sent", BREATH)
                    : new Handed.Doubtful("stopped half way");
        }
    }

    private static ESMClass plain() {
        return new ESMClass();
    }

    private void submit(Pace pace, ESMClass form, DataCoding coding, byte[] content, OptionalParameter... more)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException, InterruptedException {
        pace.await();
        taken.add(session.submitShortMessage(
                        "",
                        source.ton(),
                        source.npi(),
                        source.address(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        letter.address().replace("+", ""),
                        form,
                        (byte) 0,
                        (byte) 0,
                        "",
                        validity,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        coding,
                        (byte) 0,
                        content,
                        more)
                .getMessageId());
    }

    /** What a refusal means (SMPP 3.4, 5.1.3). What was half sent is not sent again from the start. */
    private Handed refused(int status) {
        String said = "command_status 0x" + Integer.toHexString(status);
        if (!taken.isEmpty()) {
            return new Handed.Doubtful("half sent, then " + said);
        }
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL ->
                new Handed.Away("more than the message centre takes: " + said, BREATH);
            case INVALID_DESTINATION -> new Handed.Declined(Why.REFUSED);
            case INVALID_TEXT_LENGTH -> new Handed.Declined(Why.MALFORMED);
            default -> new Handed.Later(said, null); // its own faults, and settings of ours that a person mends
        };
    }

    /** {@code YYMMDDhhmmsstnnR}: so long from now on (SMPP 3.4, 7.1.1). */
    private static String relative(Duration period) {
        return String.format(
                Locale.ROOT,
                "0000%02d%02d%02d%02d000R",
                period.toDays(),
                period.toHoursPart(),
                period.toMinutesPart(),
                period.toSecondsPart());
    }
}
