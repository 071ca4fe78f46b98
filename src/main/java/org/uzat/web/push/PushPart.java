package org.uzat.web.push;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.uzat.identity.AccountId;
import org.uzat.messaging.Devices;
import org.uzat.messaging.Medium;
import org.uzat.messaging.Messages;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.web.own.FormTokens;
import org.uzat.web.page.Page;

/** What {@code push.jte} shows, for whichever page of an account's own it stands on. */
@Component
public class PushPart {

    private final Devices devices;
    private final Messages messages;
    private final FormTokens tokens;
    private final Operators operators;
    private final Clock clock;

    PushPart(Devices devices, Messages messages, FormTokens tokens, Operators operators, Clock clock) {
        this.devices = devices;
        this.messages = messages;
        this.tokens = tokens;
        this.operators = operators;
        this.clock = clock;
    }

    /** The part for an account on a page of its own. */
    public PushScreen screen(Page page, HttpServletRequest request, AccountId owner) {
        ZoneId zone = operators.all(clock.instant()).stream()
                .map(OperatorSettings::zone)
                .findFirst()
                .orElse(clock.getZone());
        return new PushScreen(
                page,
                messages.carries(Medium.PUSH),
                devices.key(),
                devices.of(owner.number()),
                tokens.of(request),
                zone,
                clock.instant());
    }
}
