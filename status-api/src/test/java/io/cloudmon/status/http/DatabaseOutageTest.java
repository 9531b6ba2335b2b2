package io.cloudmon.status.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseOutageTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "53300, true",
        "57P01, true",
        "3F000, true",
        "42P01, true",
        "42601, false",
        "22012, false"
    })
    void tellsAnOutageFromAWrongStatement(String state, boolean outage) {
        RuntimeException failure = new IllegalStateException(new SQLException("first\nsecond", state));

        assertThat(DatabaseOutage.of(failure).isPresent()).isEqualTo(outage);
    }

    @Test
    void takesAMissingConnectionForAnOutage() {
        assertThat(DatabaseOutage.of(new ConnectionException(new SQLException("pool exhausted"))))
                .hasValueSatisfying(cause -> assertThat(cause).contains("pool exhausted"));
    }
}
