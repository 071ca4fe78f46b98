package org.uzat.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uzat.identity.ApiClients;
import org.uzat.identity.NewApiClient;
import org.uzat.identity.Scope;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code demo.json} in the data folder: with which keys, account and lines the demonstration is tried out. Where it was lost, it
 * is written anew with new keys, since the old ones cannot be known any more.
 */
@Component
class DemoFile {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Scope> READ_ONLY =
            EnumSet.of(Scope.LINES_READ, Scope.PACKS_READ, Scope.PAYMENTS_READ, Scope.EVENTS_READ);

    private final ApiClients clients;
    private final Lines lines;
    private final DemoTraveller traveller;
    private final DemoStaff staff;
    private final Path path;

    DemoFile(
            ApiClients clients,
            Lines lines,
            DemoTraveller traveller,
            DemoStaff staff,
            @Value("${uzat.data:data}") Path dataFolder) {
        this.clients = clients;
        this.lines = lines;
        this.traveller = traveller;
        this.staff = staff;
        this.path = dataFolder.toAbsolutePath().resolve("demo.json");
    }

    void writeUnlessPresent(Instant now) {
        if (Files.exists(path)) {
            return;
        }
        ObjectNode demo = JSON.createObjectNode().put("operator", "caspian");
        ArrayNode keys = demo.putArray("apiKeys");
        addKey(keys, "full", EnumSet.allOf(Scope.class), now);
        addKey(keys, "read-only", READ_ONLY, now);
        traveller.addTo(demo.putArray("accounts"));
        staff.add(demo.putArray("staff"));
        addLines(demo.putArray("lines"), now);
        ArrayNode spares = demo.putArray("spareCards");
        DemoStock.spares().forEach(card -> spares.addObject().put("iccid", card.iccid()));
        try {
            Files.createDirectories(path.getParent());
            Path fresh = path.resolveSibling("demo.json.new");
            Files.writeString(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(demo) + "\n");
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The client's name has the time, so that keys lost with an earlier file do not stand in the way. */
    private void addKey(ArrayNode keys, String name, Set<Scope> scopes, Instant now) {
        NewApiClient created = clients.create("demo " + name + " " + now, scopes);
        ObjectNode key = keys.addObject().put("name", name).put("key", created.key());
        ArrayNode texts = key.putArray("scopes");
        scopes.forEach(scope -> texts.add(scope.text()));
    }

    private void addLines(ArrayNode array, Instant now) {
        DemoStock.named().forEach((name, card) -> {
            Line line =
                    lines.find(new LineName.ByIccid(new Iccid(card.iccid()))).orElseThrow();
            array.addObject()
                    .put("name", name)
                    .put("lineId", line.id().toString())
                    .put("msisdn", card.dataOnly() ? null : card.msisdn())
                    .put("iccid", card.iccid())
                    .put("state", line.state(now).name());
        });
    }
}
