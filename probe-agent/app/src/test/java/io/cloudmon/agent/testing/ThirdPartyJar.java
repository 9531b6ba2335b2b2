package io.cloudmon.agent.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.ProbeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Builds a probe set as a third party does: compiled against the JDK and the probe API alone, packed into a jar. */
public final class ThirdPartyJar {

    private ThirdPartyJar() {}

    /**
     * Compiles the sources and packs them.
     *
     * @param jar the file to write; its classes go beside it
     * @param services the lines of META-INF/services
     */
    public static void build(Path jar, List<Path> sources, String services) throws IOException {
        Path classes = Files.createDirectory(jar.resolveSibling(jar.getFileName() + ".classes"));
        compile(classes, sources);
        Path registered = classes.resolve("META-INF/services/" + ProbeFactory.class.getName());
        Files.createDirectories(registered.getParent());
        Files.writeString(registered, services);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path content : files(classes)) {
                out.putNextEntry(new JarEntry(classes.relativize(content).toString()));
                out.write(Files.readAllBytes(content));
                out.closeEntry();
            }
        }
    }

    /** Every file below a directory. */
    public static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void compile(Path classes, List<Path> sources) {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                where(ProbeFactory.class) + ":" + where(Nullable.class),
                "-encoding",
                StandardCharsets.UTF_8.name()));
        sources.forEach(source -> arguments.add(source.toString()));
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(code).as("javac's exit code").isZero();
    }

    private static Path where(Class<?> type) {
        URI location = URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
        return Path.of(location);
    }
}
