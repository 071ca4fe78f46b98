package org.uzat.provisioning;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.uzat.database.StartRefused;
import org.uzat.database.World;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;

/** The networks of this installation, one an operator at most. */
@Component
@EnableConfigurationProperties(NetworkSettings.class)
class Networks {

    private static final String NONE = "none";
    private static final String SIMULATED = "simulated";

    private final NetworkSettings settings;
    private final Map<String, Adapter> adapters;
    private final Operators operators;
    private final World world;
    private final Clock clock;
    private final Map<String, Network> built = new ConcurrentHashMap<>();

    Networks(NetworkSettings settings, List<Adapter> adapters, Operators operators, World world, Clock clock) {
        this.settings = settings;
        this.adapters = adapters.stream().collect(Collectors.toMap(Adapter::name, Function.identity()));
        this.operators = operators;
        this.world = world;
        this.clock = clock;
        try {
            settings.all().forEach(this::check);
        } catch (IllegalArgumentException wrong) {
            throw new StartRefused(wrong.getMessage() + ", see docs/operating.md.");
        }
    }

    /** The networks by operator; operators without one are left out, and their lines' wishes are kept. */
    Map<Short, Network> all() {
        return operators.all(clock.instant()).stream()
                .filter(operator -> !adapter(settings.of(operator.code())).equals(NONE))
                .collect(Collectors.toMap(OperatorSettings::operatorId, operator -> network(operator.code())));
    }

    private Network network(String operatorCode) {
        return built.computeIfAbsent(operatorCode, code -> build(settings.of(code)));
    }

    private void check(NetworkSettings single) {
        if (!adapter(single).equals(NONE)) {
            build(single);
        }
    }

    private Network build(NetworkSettings single) {
        String name = adapter(single);
        return Optional.ofNullable(adapters.get(name))
                .orElseThrow(() -> new IllegalArgumentException("uzat.network.adapter: there is no " + name))
                .network(single.wiring());
    }

    /** The demonstration has a network to play with unless it is given another; nobody else has one unasked. */
    private String adapter(NetworkSettings single) {
        return Optional.ofNullable(single.adapter()).orElse(world.isDemo() ? SIMULATED : NONE);
    }
}
