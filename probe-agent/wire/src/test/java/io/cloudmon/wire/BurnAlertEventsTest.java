package io.cloudmon.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BurnAlertEventsTest {

    @Test
    void readsEveryFieldOfAFiringAlert() throws Exception {
        BurnAlertChange change = Json.read(Sample.bytes("burn-alert-firing"), BurnAlertChange.class);

        assertThat(change)
                .isEqualTo(new BurnAlertChange(
                        "nimbus-eu-1-compute/standard/rolling-30d",
                        "nimbus-eu-1-compute",
                        "1h/5m",
                        "page",
                        "firing",
                        "2026-01-31T12:00:05.250000Z",
                        "2026-01-31T12:00:09.000000Z",
                        1,
                        0.999,
                        14.4,
                        new BurnAlertChange.Sample(3600, 720, 15, 20.833),
                        new BurnAlertChange.Sample(300, 60, 15, 250.0),
                        0.52,
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"burn-alert-firing", "burn-alert-withdrawn"})
    void writesBackWhatItReadUnderAKeyOfSloAndRule(String sample) throws Exception {
        BurnAlertChange change = Json.read(Sample.bytes(sample), BurnAlertChange.class);

        ProducerRecord<String, byte[]> record = BurnAlertEvents.write(change);

        assertThat(Sample.tree(record.value())).isEqualTo(Sample.tree(Sample.bytes(sample)));
        assertThat(record.topic()).isEqualTo("cloudmon.alerts.v1");
        assertThat(record.key()).isEqualTo("nimbus-eu-1-compute/standard/rolling-30d/1h/5m");
        assertThat(header(record, "ce_id")).isEqualTo(record.key() + "/" + change.sequence());
        assertThat(header(record, "ce_subject")).isEqualTo("nimbus-eu-1-compute");
        assertThat(BurnAlertEvents.read(record.headers(), record.value())).isEqualTo(change);
    }

    @Test
    void namesWhatIsMissing() {
        byte[] json = "{\"slo\":\"s\",\"component\":\"c\"}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Json.read(json, BurnAlertChange.class))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("rule is missing");
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
