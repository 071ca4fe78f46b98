package org.uzat.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uzat.database.World;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffAccounts;
import org.uzat.identity.StaffRole;
import org.uzat.identity.Totp;
import org.uzat.numbering.Base32;
import org.uzat.outlet.Outlet;
import org.uzat.outlet.Outlets;
import org.uzat.till.Tills;
import org.uzat.time.WallClock;
import org.uzat.web.desk.StaffSamples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The demonstration's staff: told in {@code demo.json} and on the log-in page, with the code of the moment. */
@Component
class DemoStaff implements StaffSamples {

    private final World world;
    private final StaffAccounts accounts;
    private final Outlets outlets;
    private final Tills tills;
    private final WallClock clock;
    private final Path path;
    private final SecureRandom random = new SecureRandom();

    DemoStaff(
            World world,
            StaffAccounts accounts,
            Outlets outlets,
            Tills tills,
            WallClock clock,
            @Value("${uzat.data:data}") Path dataFolder) {
        this.world = world;
        this.accounts = accounts;
        this.outlets = outlets;
        this.tills = tills;
        this.clock = clock;
        this.path = dataFolder.toAbsolutePath().resolve("demo.json");
    }

    /** Makes the accounts, or gives them new secrets where the old file is lost, and tells them; shops get their tills. */
    void add(ArrayNode array) {
        add(array, "agent", StaffRole.AGENT);
        add(array, "supervisor", StaffRole.SUPERVISOR);
        add(array, "admin", StaffRole.ADMIN);
        Staff clerk = add(array, "clerk", StaffRole.CLERK);
        Staff second = add(array, "second-clerk", StaffRole.CLERK);
        Staff boss = add(array, "manager", StaffRole.MANAGER);
        for (Outlet outlet : outlets.all()) {
            tills.setUp(outlet.id(), "TILL-1");
            tills.setUp(outlet.id(), "TILL-2");
        }
        outlets.all().stream()
                .findFirst()
                .ifPresent(
                        shop -> List.of(clerk, second, boss).forEach(person -> outlets.place(person.id(), shop.id())));
    }

    @Override
    public List<Sample> samples() {
        if (!world.isDemo() || !Files.exists(path)) {
            return List.of();
        }
        try {
            List<Sample> samples = new ArrayList<>();
            for (JsonNode one :
                    JsonMapper.shared().readTree(Files.readString(path)).path("staff")) {
                samples.add(new Sample(
                        one.path("name").asString(),
                        StaffRole.valueOf(one.path("role").asString()),
                        one.path("password").asString(),
                        Totp.of(one.path("totpSecret").asString()).code(clock.instant())));
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Staff add(ArrayNode array, String name, StaffRole role) {
        String password = Base32.of(random.nextLong(1L << 60, Long.MAX_VALUE));
        Totp totp = Totp.fresh();
        accounts.renew(name, role, password, totp);
        array.addObject()
                .put("name", name)
                .put("role", role.name())
                .put("password", password)
                .put("totpSecret", totp.base32());
        return accounts.byName(name).orElseThrow();
    }
}
