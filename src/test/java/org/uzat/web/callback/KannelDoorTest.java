package org.uzat.web.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.demo.Demonstration;
import org.uzat.language.Language;
import org.uzat.messaging.Draft;
import org.uzat.messaging.LetterState;
import org.uzat.messaging.MessageKind;
import org.uzat.messaging.Messages;
import org.uzat.messaging.ReportNames;

/** A report of Kannel's over real HTTP: believed under a name of ours only, and told once however often it comes. */
@Demonstration
class KannelDoorTest {

    @Autowired
    private Messages messages;

    @Autowired
    private ReportNames names;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @Test
    void tellsThatAMessageArrived() throws Exception {
        String occasion = "kannel-door-" + port;
        messages.send(List.of(Draft.text(MessageKind.REMINDER, Language.EN, "+994501112277", "Your card ends soon.")
                .once(occasion)));
        await(occasion, LetterState.TAKEN);
        long id = database.sql("select message_id from message where occasion = ?")
                .param(occasion)
                .query(Long.class)
                .single();
        String name = names.of(id);
        // The demonstration's carrier gives no names; Kannel's gives this one.
        database.sql("insert into message_part (message_id, part, medium, provider_id) values (?, 1, 1, ?)")
                .params(id, name)
                .update();

        assertThat(call(id + ".guessed", 1)).isEqualTo(401);
        assertThat(call("", 1)).isEqualTo(401);
        assertThat(call(name, 8)).as("on its way").isEqualTo(200);
        assertThat(call(name, 1)).isEqualTo(200);
        assertThat(call(name, 1)).isEqualTo(200);
        await(occasion, LetterState.DELIVERED);
    }

    private int call(String name, int type) throws IOException, InterruptedException {
        URI where = URI.create("http://localhost:" + port + "/callbacks/kannel?message=" + name + "&came=" + type);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(where).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private void await(String occasion, LetterState state) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(40));
        while (Objects.requireNonNull(messages.standings(List.of(occasion)).get(occasion))
                        .state()
                != state) {
            assertThat(Instant.now()).as("waited long enough").isBefore(end);
            Thread.sleep(50);
        }
    }
}
