package org.uzat.web.desk;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uzat.command.ReadyAddress;
import org.uzat.database.World;
import org.uzat.identity.StaffAccounts;

/** Prints the link to the first administrator's page, for whoever started Uzat, until somebody has used it. */
@Component
class SetUpLink {

    private final World world;
    private final StaffAccounts accounts;

    SetUpLink(World world, StaffAccounts accounts) {
        this.world = world;
        this.accounts = accounts;
    }

    @EventListener
    @Order(0) // the line that says where Uzat is reached stays the last
    void print(ApplicationReadyEvent event) {
        boolean serves =
                event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null;
        if (serves && !world.isDemo() && accounts.isEmpty()) {
            String address = ReadyAddress.of((WebServerApplicationContext) event.getApplicationContext());
            System.out.println("Set up the first administrator (once): " + address + "/desk/setup?code="
                    + accounts.newSetupCode());
        }
    }
}
