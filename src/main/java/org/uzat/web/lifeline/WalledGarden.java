package org.uzat.web.lifeline;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uzat.command.Command;
import org.uzat.gateway.GatewayHosts;
import org.uzat.web.page.PageSettings;

/** {@code ./uzat help walled-garden}: the hosts that a network must let cards reach whose days are over. */
@Component
class WalledGarden implements Command {

    private final PageSettings settings;
    private final GatewayHosts gateways;

    WalledGarden(PageSettings settings, GatewayHosts gateways) {
        this.settings = settings;
        this.gateways = gateways;
    }

    @Override
    public String name() {
        return "walled-garden";
    }

    @Override
    public int run(List<String> arguments) {
        text().forEach(System.out::println);
        return 0;
    }

    /** One host a line, and behind it what it is for. */
    List<String> text() {
        URI site = settings.site();
        String own = site == null || site.getHost() == null
                ? "# set uzat.web.site to the address that people reach Uzat at"
                : site.getHost() + "  # Uzat itself; redirect to " + address(site);
        List<String> hosts = gateways.all().stream()
                .flatMap(gateway -> gateway.hosts().stream().map(host -> host + "  # to pay by " + gateway.gateway()))
                .toList();
        return Stream.concat(Stream.of(own), hosts.stream()).toList();
    }

    private static String address(URI site) {
        return site.toString().replaceAll("/+$", "") + "/w";
    }
}
