package org.uzat.messaging.smpp;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uzat.messaging.Medium;
import org.uzat.messaging.Report;
import org.uzat.messaging.Reports;

/**
 * Delivery receipts (SMPP 3.4, appendix B). Each is answered once it is written down; the message centre brings again what was not.
 * The text's form is the vendor's own, so only the two fields that are needed are looked for.
 */
final class Receipts implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);
    private static final Pattern ID = Pattern.compile("\\bid:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile("\\bstat:\\s*([A-Za-z]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEXADECIMAL = 16;

    private final SmppSettings settings;
    private final Reports reports;

    Receipts(SmppSettings settings, Reports reports) {
        this.settings = settings;
        this.reports = reports;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        if (!message.isSmscDeliveryReceipt()) {
            LOG.debug("A short message to us is not read");
            return;
        }
        String text = new String(message.getShortMessage(), StandardCharsets.ISO_8859_1);
        Optional<String> id = id(message, text);
        Optional<Report> report = field(STATE, text).flatMap(Receipts::report);
        if (id.isPresent() && report.isPresent()) {
            try {
                reports.came(Medium.SMS, id.get(), report.get());
            } catch (RuntimeException notWritten) {
                throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN, notWritten);
            }
        }
    }

    private Optional<String> id(DeliverSm message, String text) {
        OptionalParameter.Receipted_message_id named =
                message.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        return named != null
                ? Optional.of(named.getValueAsString())
                : field(ID, text).map(this::asSubmitted);
    }

    private String asSubmitted(String id) {
        return settings.receiptIds() == SmppSettings.ReceiptIds.DECIMAL_OF_HEX && id.matches("[0-9]+")
                ? new BigInteger(id).toString(HEXADECIMAL)
                : id;
    }

    private static Optional<String> field(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The final states; that it is on its way tells nothing. */
    private static Optional<Report> report(String state) {
        return switch (state.toUpperCase(Locale.ROOT)) {
            case "DELIVRD" -> Optional.of(Report.DELIVERED);
            case "UNDELIV", "REJECTD", "DELETED" -> Optional.of(Report.UNDELIVERABLE);
            case "EXPIRED" -> Optional.of(Report.UNREACHABLE);
            default -> Optional.empty();
        };
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        LOG.debug("A telephone is reachable again, which the message centre sees to itself");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not spoken here", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
