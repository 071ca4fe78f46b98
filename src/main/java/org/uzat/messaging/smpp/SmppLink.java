package org.uzat.messaging.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SSLSocketConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.uzat.messaging.Reports;
import org.uzat.task.Backoff;

/** The one session with the message centre: bound in the background, and again whenever it breaks. */
@Component
@ConditionalOnProperty("uzat.sms.smpp.host")
final class SmppLink implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SmppLink.class);
    private static final Backoff BIND_AGAIN = Backoff.seconds(1, 2, 5, 10, 30, 60);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final SmppSettings settings;
    private final Receipts receipts;
    private final Pace pace;
    private final boolean serving;
    private volatile @Nullable SMPPSession session;
    private volatile boolean running;
    private @Nullable Thread binder;

    SmppLink(SmppSettings settings, Reports reports, @Value("${uzat.serving:true}") boolean serving) {
        this.settings = settings;
        this.receipts = new Receipts(settings, reports);
        this.pace = new Pace(settings.rate());
        this.serving = serving;
    }

    /** The session, where it is bound. */
    Optional<SMPPSession> session() {
        return Optional.ofNullable(session)
                .filter(bound -> bound.getSessionState().isTransmittable());
    }

    Pace pace() {
        return pace;
    }

    @Override
    public void start() {
        running = true;
        if (serving) {
            binder = Thread.ofVirtual().name("smpp-bind").start(this::keepBound);
        }
    }

    @Override
    public void stop() {
        running = false;
        if (binder != null) {
            binder.interrupt();
        }
        SMPPSession bound = session;
        if (bound != null) {
            bound.unbindAndClose();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before what sends messages, and stopped after it. */
    @Override
    public int getPhase() {
        return SmartLifecycle.super.getPhase() - 1;
    }

    private void keepBound() {
        int failures = 0;
        try {
            while (running) {
                SMPPSession bound = session;
                if (bound != null && bound.getSessionState() != SessionState.CLOSED) {
                    Thread.sleep(LOOK);
                } else if (bind()) {
                    failures = 0;
                } else {
                    Thread.sleep(BIND_AGAIN.delay(failures++));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean bind() {
        ConnectionFactory connections =
                settings.tls() ? SSLSocketConnectionFactory.getInstance() : SocketConnectionFactory.getInstance();
        SMPPSession fresh = new SMPPSession(connections);
        fresh.setTransactionTimer(settings.patience().toMillis());
        fresh.setEnquireLinkTimer((int) settings.enquire().toMillis());
        fresh.setMessageReceiverListener(receipts);
        try {
            fresh.connectAndBind(
                    Objects.requireNonNull(settings.host()),
                    settings.port(),
                    parameters(),
                    settings.patience().toMillis());
            session = fresh;
            LOG.info("Bound to the message centre: {}", settings);
            return true;
        } catch (IOException refused) {
            LOG.warn("Not bound to the message centre ({}): {}", settings, refused.toString());
            fresh.close();
            return false;
        }
    }

    private BindParameter parameters() {
        return new BindParameter(
                BindType.BIND_TRX,
                settings.systemId(),
                settings.secret().reveal(),
                settings.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                "",
                InterfaceVersion.IF_34);
    }
}
