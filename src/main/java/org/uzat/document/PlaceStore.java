package org.uzat.document;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.numbering.LineId;

/** The SQL of who is who, and of the places that a person's lines take. */
@Component
class PlaceStore {

    private static final String TAKE = """
            insert into person_place (person_hash, place, line_id)
            select ?, place, ? from generate_series(1, ?) as place
            where not exists (select from person_place t where t.person_hash = ? and t.place = place.place)
            order by place limit 1
            on conflict do nothing
            """;

    private final JdbcClient database;

    PlaceStore(JdbcClient database) {
        this.database = database;
    }

    /** Whose a document is; the first to ask says it, and until the transaction ends nobody else asks about this document. */
    Hash person(Hash document, Hash ifNew) {
        return database.sql("""
                insert into document_person (document_hash, person_hash) values (?, ?)
                on conflict (document_hash) do update set document_hash = excluded.document_hash
                returning person_hash
                """)
                .params(document.bytes(), ifNew.bytes())
                .query((row, number) -> new Hash(row.getBytes(1)))
                .single();
    }

    /** Whose a document is known to be. */
    Optional<Hash> known(Hash document) {
        return database.sql("select person_hash from document_person where document_hash = ?")
                .param(document.bytes())
                .query((row, number) -> new Hash(row.getBytes(1)))
                .optional();
    }

    List<LineId> lines(Hash person) {
        return database.sql("select line_id from person_place where person_hash = ? order by place")
                .param(person.bytes())
                .query((row, number) -> new LineId(row.getLong(1)))
                .list();
    }

    /** Takes the first free place; where somebody else is taking it at this moment, they are waited for and nothing is taken. */
    void take(Hash person, LineId line, int places) {
        database.sql(TAKE)
                .params(person.bytes(), line.number(), places, person.bytes())
                .update();
    }

    void free(Hash person, LineId line) {
        database.sql("delete from person_place where person_hash = ? and line_id = ?")
                .params(person.bytes(), line.number())
                .update();
    }
}
