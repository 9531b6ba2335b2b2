package io.cloudmon.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The chart as Helm sees it. */
final class Chart {
    private static final Path DIRECTORY = Path.of("cloudmon");
    private static final String KUBERNETES = "1.31.0";

    private final Helm helm;

    Chart() {
        this(DIRECTORY);
    }

    private Chart(Path directory) {
        helm = new Helm(directory);
    }

    /** A copy in which hooks are ordinary objects, because the library returns manifests without hooks. */
    static Chart withHooksAsObjects(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(DIRECTORY.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replaceAll("helm\\.sh/hook", "was-$0"));
            }
        }
        return new Chart(copy);
    }

    LintResult lint() {
        return helm.lint().strict().call();
    }

    /** The manifests for values given as YAML, over the chart's own. */
    Manifests render(String values) {
        return Manifests.parse(text(values));
    }

    /** The manifests as Helm writes them. */
    String text(String values) {
        Path file = write(values);
        try {
            return helm.template()
                    .withName("acme")
                    .withNamespace("watch")
                    .withKubeVersion(KUBERNETES)
                    .withValuesFile(file)
                    .call();
        } finally {
            file.toFile().delete();
        }
    }

    /** What an operator reads after an installation. */
    String notes(String values) {
        Path file = write(values);
        try {
            String output = helm.install()
                    .withName("acme")
                    .withNamespace("watch")
                    .withKubeVersion(KUBERNETES)
                    .withValuesFile(file)
                    .clientOnly()
                    .dryRun()
                    .call()
                    .getOutput();
            return output.substring(output.indexOf("NOTES:"));
        } finally {
            file.toFile().delete();
        }
    }

    static String read(String file) {
        try {
            return Files.readString(DIRECTORY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(String values) {
        try {
            return Files.writeString(Files.createTempFile("values", ".yaml"), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
