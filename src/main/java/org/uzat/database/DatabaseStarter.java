package org.uzat.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Takes the data folder and starts its database before Spring makes the first bean: a refusal comes at once, and the
 * server starts while Spring does. A command may instead borrow the database of the application that owns the folder.
 */
final class DatabaseStarter implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final Duration BORROW_PATIENCE = Duration.ofSeconds(30);

    @Override
    public void initialize(GenericApplicationContext context) {
        Environment environment = context.getEnvironment();
        Path path = Path.of(environment.getProperty("uzat.data", "data")).toAbsolutePath();
        boolean given = environment.containsProperty("uzat.db.url");
        Optional<DataFolder> taken = DataFolder.take(path);
        if (taken.isEmpty() && !environment.containsProperty("uzat.command")) {
            throw new StartRefused("another Uzat (process " + DataFolder.ownerOf(path)
                    + ") is running on the data folder " + path + ": stop it, or choose another folder with --data.");
        }
        taken.ifPresent(folder -> context.registerBean(DataFolder.class, () -> folder));
        if (given) {
            context.registerBean(JdbcConnectionDetails.class, () -> givenAccess(environment));
        } else if (taken.isEmpty()) {
            context.registerBean(JdbcConnectionDetails.class, () -> borrow(path));
        } else {
            startIn(taken.get(), context);
        }
    }

    private static void startIn(DataFolder folder, GenericApplicationContext context) {
        Map<String, String> wishes = Binder.get(context.getEnvironment())
                .bind("uzat.database.settings", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, ServerSettings.durable(wishes));
        SpringApplication.getShutdownHandlers()
                .add(
                        () -> { // run after every bean is closed
                            database.close();
                            folder.giveBack();
                        });
        context.registerBean(JdbcConnectionDetails.class, database::access);
    }

    private static DatabaseAccess givenAccess(Environment environment) {
        return new DatabaseAccess(
                environment.getRequiredProperty("uzat.db.url"),
                environment.getProperty("uzat.db.user", ""),
                environment.getProperty("uzat.db.password", ""));
    }

    /** The owner may itself be starting at this moment. */
    private static DatabaseAccess borrow(Path path) {
        for (long waited = 0; waited < BORROW_PATIENCE.toMillis(); waited += 200) {
            Optional<DatabaseAccess> access = DatabaseAccess.readFrom(path).filter(DatabaseAccess::answers);
            if (access.isPresent()) {
                return access.get();
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new StartRefused("the Uzat running on " + path + " does not let this command reach its database.");
    }
}
