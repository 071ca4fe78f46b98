package org.uzat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void runsWhereNothingElseIsSaid() {
        assertThat(CommandLine.parse().serves()).isTrue();
        assertThat(CommandLine.parse("--port", "9").properties()).containsEntry("server.port", "9");
        assertThat(CommandLine.parse("run", "--bind=::1").properties()).containsEntry("server.address", "::1");
    }

    @Test
    void keepsACommandsOwnWordsApartFromSharedOptions() {
        CommandLine line = CommandLine.parse("import", "sims", "a.csv", "--data", "d", "--operator", "AZ");

        assertThat(line.serves()).isFalse();
        assertThat(line.name()).isEqualTo("import");
        assertThat(line.arguments()).isEqualTo(List.of("sims", "a.csv", "--operator", "AZ"));
        assertThat(line.properties()).containsEntry("uzat.data", "d").containsEntry("uzat.serving", "false");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatThrownBy(() -> CommandLine.parse("run", "--port")).hasMessage("--port needs a value.");
        assertThatThrownBy(() -> CommandLine.parse("run", "--port", "99999"))
                .hasMessage("--port needs a number from 0 to 65535.");
    }

    @Test
    void showsAnAddressThatCanBeTyped() {
        assertThat(ReadyAddress.reachable("0.0.0.0")).isEqualTo("localhost");
        assertThat(ReadyAddress.reachable("10.0.0.7")).isEqualTo("10.0.0.7");
        assertThat(ReadyAddress.reachable("fd00::7")).isEqualTo("[fd00::7]");
    }
}
