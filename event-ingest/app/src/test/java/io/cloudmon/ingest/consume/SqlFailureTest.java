package io.cloudmon.ingest.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFailureTest {
    @ParameterizedTest
    @ValueSource(strings = {"22P02", "22003", "23514", "23505"})
    void blamesTheDataForItsOwnClasses(String state) {
        assertThat(SqlFailure.of(new SQLException("x", state))).isEqualTo(SqlFailure.BAD_DATA);
    }

    @ParameterizedTest
    @NullSource
    @CsvSource({"08006", "40001", "40P01", "53300", "57P01", "55P03", "42P01", "58030", "XX000"})
    void keepsTheDataInAnyOtherFailure(String state) {
        assertThat(SqlFailure.of(new SQLException("x", state))).isEqualTo(SqlFailure.OUTAGE);
    }
}
