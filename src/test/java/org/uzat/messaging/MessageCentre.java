package org.uzat.messaging;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** A message centre that really speaks SMPP 3.4, and misbehaves on command. */
public final class MessageCentre {

    /** What was submitted. */
    @SuppressWarnings("ArrayRecordComponent") // looked at, never compared
    public record Submitted(
            String id, String from, int fromTon, String to, int form, int coding, String validity, byte[] content) {

        /** Its text without the header of a part; only letters that the default alphabet has at the places of ASCII. */
        public String text() {
            byte[] plain = isPart() ? Arrays.copyOfRange(content, 6, content.length) : content;
            return new String(plain, coding == 8 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
        }

        /** Which part it is, from 1: they come in any order. */
        public int part() {
            return isPart() ? content[5] : 1;
        }

        public boolean isPart() {
            return (form & 0x40) != 0;
        }
    }

    private static final int SILENCE = -1;

    private final int port = freePort();
    private final List<Submitted> submitted = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> behaviours = new ConcurrentHashMap<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger(0xA000);
    private volatile SMPPServerSessionListener listener = listening();

    public int port() {
        return port;
    }

    /** What was submitted for a number, whether it was answered or not. */
    public List<Submitted> to(String number) {
        String digits = number.replace("+", "");
        return submitted.stream().filter(one -> one.to().equals(digits)).toList();
    }

    /** Answers submissions for a number with an error (SMPP 3.4, 5.1.3). */
    public void refuse(String number, int status) {
        behaviours.put(number.replace("+", ""), status);
    }

    /** Takes submissions for a number and says nothing. */
    public void swallow(String number) {
        behaviours.put(number.replace("+", ""), SILENCE);
    }

    public void behave(String number) {
        behaviours.remove(number.replace("+", ""));
    }

    /** Sends a receipt, as appendix B of SMPP 3.4 words it; throws what the other side refuses. */
    public void report(Submitted one, String state) throws Exception {
        String text = "id:%s sub:001 dlvrd:001 submit date:2611280200 done date:2611280201 stat:%s err:000 text:"
                .formatted(one.id(), state);
        SMPPServerSession session = sessions.stream()
                .filter(open -> open.getSessionState().isBound())
                .findFirst()
                .orElseThrow();
        session.deliverShortMessage(
                "",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                one.to(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                one.from(),
                new ESMClass(0x04),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                GeneralDataCoding.DEFAULT,
                text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Is killed: connections break, nobody listens. */
    public void goAway() {
        try {
            listener.close();
            sessions.forEach(SMPPServerSession::close);
            sessions.clear();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void comeBack() {
        listener = listening();
    }

    /** Breaks the connections that there are, and takes new ones. */
    public void cut() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    private SMPPServerSessionListener listening() {
        try {
            var fresh = new SMPPServerSessionListener(port);
            fresh.setPduProcessorDegree(8);
            Thread.ofPlatform().daemon().name("message-centre").start(() -> accept(fresh));
            return fresh;
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }

    private void accept(SMPPServerSessionListener here) {
        while (true) {
            try {
                SMPPServerSession session = here.accept();
                session.setMessageReceiverListener(new Listening());
                BindRequest bind = session.waitForBind(5_000);
                if (bind.getSystemId().equals("uzat") && bind.getPassword().equals("secret")) {
                    bind.accept("centre", InterfaceVersion.IF_34);
                    sessions.add(session);
                } else {
                    bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                }
            } catch (IOException closed) {
                return;
            } catch (Exception nobodyBound) {
                continue;
            }
        }
    }

    private SubmitSmResult take(SubmitSm submit) throws ProcessRequestException {
        int behaviour = behaviours.getOrDefault(submit.getDestAddress(), 0);
        if (behaviour > 0) {
            throw new ProcessRequestException("as told", behaviour);
        }
        String id = Integer.toHexString(ids.incrementAndGet());
        OptionalParameter.Message_payload whole = submit.getOptionalParameter(OptionalParameter.Message_payload.class);
        submitted.add(new Submitted(
                id,
                submit.getSourceAddr(),
                submit.getSourceAddrTon(),
                submit.getDestAddress(),
                submit.getEsmClass(),
                submit.getDataCoding(),
                submit.getValidityPeriod(),
                whole == null ? submit.getShortMessage() : whole.getValue()));
        if (behaviour == SILENCE) {
            sleepLongerThanAnybodyWaits();
        }
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void sleepLongerThanAnybodyWaits() {
        try {
            Thread.sleep(4_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    private final class Listening extends Deaf {

        @Override
        public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession source)
                throws ProcessRequestException {
            return take(submit);
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("no", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }
}
