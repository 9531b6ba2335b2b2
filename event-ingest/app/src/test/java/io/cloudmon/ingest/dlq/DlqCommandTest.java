package io.cloudmon.ingest.dlq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DlqCommandTest {
    @Test
    void saysWhatToDoWhenCalledWithoutACommand() {
        Dlq called = Dlq.run("unused:1");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("say what to do: list, show or replay");
    }

    @Test
    void namesTheClientPropertiesItCannotRead() {
        Dlq called = Dlq.run("unused:1", "list", "--command-config", "/absent.properties");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("cannot read --command-config /absent.properties");
    }

    @Test
    void doesNotReplayWithoutBeingToldWhat() {
        Dlq called = Dlq.run("unused:1", "replay");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("--all", "--offset");
    }
}
