package org.uzat.messaging;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Rows;

/** The SQL of messages' parts as providers know them. */
@Component
class PartStore {

    private static final String INSERT = """
            insert into message_part (message_id, part, medium, provider_id)
            select message_id, part, medium, provider_id from unnest(?, ?, ?, ?) as p(message_id, part, medium, provider_id)
            on conflict do nothing -- a provider that gives one name twice cannot report on the second
            """;

    private record Part(Letter letter, int number, String name) {}

    private final JdbcTemplate jdbc;

    PartStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<Round.Parts> parts) {
        List<Part> each = parts.stream().flatMap(PartStore::each).toList();
        if (!each.isEmpty()) {
            jdbc.update(
                    INSERT,
                    Rows.of(each)
                            .longs(part -> part.letter().id())
                            .ints(Part::number)
                            .ints(part -> part.letter().medium().number())
                            .texts(Part::name));
        }
    }

    private static Stream<Part> each(Round.Parts parts) {
        return IntStream.range(0, parts.names().size())
                .mapToObj(i -> new Part(parts.letter(), i + 1, parts.names().get(i)));
    }
}
