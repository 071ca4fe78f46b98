package org.uzat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;

/** Commands run in an application without a web server: no bean may need one. */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {"uzat.command=nonsense", "uzat.serving=false"})
class CommandApplicationTest {

    @Autowired
    private Commands commands;

    @Test
    void startsWithoutAWebServerAndKnowsItsCommands() {
        assertThat(commands.run(CommandLine.parse("nonsense"))).isEqualTo(2);
    }
}
