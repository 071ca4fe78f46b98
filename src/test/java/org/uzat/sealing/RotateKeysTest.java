package org.uzat.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;

/** New keys for old values, beside a node that does not know yet. */
@Tag("store")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {"uzat.serving=false", "uzat.world=clean"})
class RotateKeysTest {

    private static final String TICKET = "ticket-of-24-characters-";

    @Autowired
    private Commands commands;

    @Autowired
    private Resealing resealing;

    @Autowired
    private SealingRing ring;

    @Autowired
    private SealingKeyFile file;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void sealSomething() {
        database.sql("delete from one_time_code").update();
        for (int i = 0; i < 1_234; i++) {
            String ticket = TICKET + i;
            Sealed sealed = ring.seal(("matter " + i).getBytes(StandardCharsets.UTF_8), "code:" + ticket);
            database.sql("""
                    insert into one_time_code (ticket, purpose, code_hash, matter_sealed, matter_key_id, expires_at)
                    values (?, 1, sha256('x'), ?, ?, now())
                    """).params(ticket, sealed.bytes(), sealed.keyId()).update();
        }
    }

    @Test
    @Order(1)
    void knowsEverySealedColumnThereIs() {
        List<String> columns = database.sql("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and (column_name like '%\\_sealed' or data_type = 'bytea' and column_name like '%seal%')
                """).query(String.class).list();

        assertThat(resealing.columns()).extracting(SealedColumn::toString).containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    @Order(2)
    void sealsEverythingWithANewKeyThatAServingNodeFindsByItself() {
        SealingRing serving = new SealingRing(file::read, null);

        assertThat(commands.run(CommandLine.parse("rotate-keys"))).isZero();

        assertThat(keyIds()).containsExactly((short) 2);
        assertThat(database.sql("select count(*) from sealing_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(matter(serving, 7)).isEqualTo("matter 7");
        assertThat(matter(serving, 1_233)).isEqualTo("matter 1233");
        assertThat(serving.newest()).isEqualTo((short) 2);
    }

    @Test
    @Order(3)
    void goesOnAfterABreakWithoutYetAnotherKey() {
        SealingRing former = new SealingRing(file::read, (short) 1);
        Sealed old = former.seal("matter 5".getBytes(StandardCharsets.UTF_8), "code:" + TICKET + 5);
        database.sql("update one_time_code set matter_sealed = ?, matter_key_id = 1 where ticket = ?")
                .params(old.bytes(), TICKET + 5)
                .update();

        assertThat(commands.run(CommandLine.parse("rotate-keys"))).isZero();

        assertThat(keyIds()).containsExactly((short) 2);
        assertThat(matter(ring, 5)).isEqualTo("matter 5");
    }

    private List<Short> keyIds() {
        return database.sql("select distinct matter_key_id from one_time_code")
                .query(Short.class)
                .list();
    }

    private String matter(Sealer sealer, int number) {
        Sealed sealed = database.sql("select matter_key_id, matter_sealed from one_time_code where ticket = ?")
                .param(TICKET + number)
                .query((row, i) -> new Sealed(row.getShort(1), row.getBytes(2)))
                .single();
        return new String(sealer.open(sealed, "code:" + TICKET + number), StandardCharsets.UTF_8);
    }
}
