package io.cloudmon.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartValuesTest {
    private final Chart chart = new Chart();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kafka: {bootstrapServers: kafka}                                | bootstrapServers",
                "kafka: {bootstrapServer: 'kafka:9092'}                          | bootstrapServer",
                "database: {jdbcUrl: 'jdbc:mysql://db/cloudmon'}                 | jdbcUrl",
                "database: {jdbcUrl: 'jdbc:postgresql://db/c?password=secret'}   | jdbcUrl",
                "database: {password: secret}                                    | password",
                "database: {existingSecret: ''}                                  | existingSecret",
                "agent: {locations: []}                                          | locations",
                "agent: {locations: [{name: Frankfurt_1}]}                       | name",
                "agent: {locations: [{location: fra}]}                           | location",
                "ingest: {replicas: -1}                                          | replicas",
                "ingest: {replicas: many}                                        | replicas",
                "statusApi: {service: {port: 70000}}                             | port",
                "statusApi: {service: {type: Loadbalancer}}                      | type",
                "dashboards: {grafana: {url: grafana}}                           | url",
                "dashboards: {grafana: {token: secret}}                          | token",
                "catalogue: {files: {notes.txt: hello}}                          | notes.txt",
                "image: {pullPolicy: Sometimes}                                  | pullPolicy",
                "statusapi: {replicas: 1}                                        | statusapi",
            })
    void refusesAWrongValueAndNamesIt(String values, String named) {
        assertThatThrownBy(() -> chart.text(values))
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(named);
    }

    @Test
    void refusesALocationThatIsThereTwice() {
        assertThatThrownBy(() -> chart.text("agent: {locations: [{name: fra}, {name: fra}]}"))
                .hasMessageContaining("agent.locations: \"fra\" is there twice");
    }

    @Test
    void refusesSeveralIngestReplicasWithoutASharedSigningKey() {
        assertThatThrownBy(() -> chart.text("ingest: {replicas: 2}"))
                .hasMessageContaining("ingest.signingKey.existingSecret");
    }

    @Test
    void describesEveryValueInTheReadme() throws Exception {
        List<String> undescribed = new ArrayList<>();
        String readme = Chart.read("README.md");
        for (String path : paths("", new YAMLMapper().readTree(Chart.read("values.yaml")))) {
            if (!readme.contains("`" + path + "`")) {
                undescribed.add(path);
            }
        }

        assertThat(undescribed).isEmpty();
    }

    /** Paths of values; what Kubernetes itself describes (resources, security contexts) counts as one value. */
    private static List<String> paths(String prefix, JsonNode node) {
        List<String> paths = new ArrayList<>();
        node.properties().forEach(field -> {
            String path = prefix + field.getKey();
            boolean ours = field.getValue().isObject()
                    && !field.getValue().isEmpty()
                    && !path.matches(".*(resources|[sS]ecurityContext)");
            if (ours) {
                paths.addAll(paths(path + ".", field.getValue()));
            } else {
                paths.add(path);
            }
        });
        return paths;
    }
}
