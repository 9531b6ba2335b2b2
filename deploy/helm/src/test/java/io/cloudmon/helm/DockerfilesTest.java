package io.cloudmon.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What of deploy/container can be checked without a container engine. */
class DockerfilesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path CONTAINER = ROOT.resolve("deploy/container");

    static Stream<PodSpec> pods() {
        return Pods.pods(new Chart().render(Values.DEFAULTS));
    }

    static Stream<Path> dockerfiles() throws IOException {
        try (Stream<Path> files = Files.list(CONTAINER)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("Dockerfile\\.[a-z-]+"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pods")
    void areThereForEveryImageOfTheChartWithItsUserAndPort(PodSpec pod) throws IOException {
        Container container = pod.getContainers().getFirst();
        String image = container.getImage().replaceAll(".*/([^:]+):.*", "$1");
        String dockerfile = Files.readString(CONTAINER.resolve("Dockerfile." + image));

        assertThat(all(dockerfile, "USER (\\d+):"))
                .containsExactly(pod.getSecurityContext().getRunAsUser().toString());
        assertThat(all(dockerfile, "EXPOSE (\\d+)"))
                .containsExactly(
                        container.getPorts().getFirst().getContainerPort().toString());
        assertThat(container.getVolumeMounts().stream().map(mount -> mount.getMountPath()))
                .containsAll(all(dockerfile, "VOLUME (\\S+)"));
    }

    @Test
    void areThereForTheFourApplications() throws IOException {
        assertThat(dockerfiles().map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "Dockerfile.probe-agent",
                        "Dockerfile.event-ingest",
                        "Dockerfile.status-api",
                        "Dockerfile.dashboards");
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void copyWhatTheQuarkusBuildOfTheirModuleMakes(Path dockerfile) throws IOException {
        List<String> sources = all(Files.readString(dockerfile), "COPY (\\S+)/target/quarkus-app/");
        String module = sources.getFirst();

        assertThat(sources).containsOnly(module).hasSize(4);
        assertThat(ROOT.resolve(module).resolve("pom.xml")).content().contains("quarkus-maven-plugin");
        assertThat(Path.of(dockerfile + ".dockerignore")).hasContent("**\n!" + module + "/target/quarkus-app/**");
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile("(?m)^" + pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
