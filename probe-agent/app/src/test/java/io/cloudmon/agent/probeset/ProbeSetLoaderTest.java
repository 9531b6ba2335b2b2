package io.cloudmon.agent.probeset;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.agent.testing.ScriptedProbes;
import io.cloudmon.agent.testing.ThirdPartyJar;
import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeSetLoaderTest {
    @TempDir
    Path directory;

    @Test
    void findsTheProbesOfTheClassPathWithoutADirectory() {
        ProbeSets sets = load(directory.resolve("absent"));

        assertThat(sets.named("scripted")).containsInstanceOf(ScriptedProbes.class);
        assertThat(sets.named("telepathy")).isEmpty();
        assertThat(sets.refused()).isEmpty();
    }

    @Test
    void loadsEachJarByALoaderOfItsOwn() throws Exception {
        jar("one.jar", "acme.One", factory("acme", "One", "\"acme-one\""));
        jar("two.jar", "acme.One", factory("acme", "One", "\"acme-two\""));

        ProbeSets sets = load(directory);

        assertThat(sets.names()).contains("acme-one", "acme-two", "scripted");
        ProbeFactory one = sets.named("acme-one").orElseThrow();
        ProbeFactory two = sets.named("acme-two").orElseThrow();
        assertThat(one.getClass()).isNotEqualTo(two.getClass());
        Probe probe = one.create(new ProbeConfig("x", Duration.ofSeconds(1), Map.of()));
        assertThat(probe.run(null).outcome().reports()).isTrue();
    }

    @Test
    void hidesTheAgentsLibrariesFromAJar() throws Exception {
        jar(
                "curious.jar",
                "acme.Curious",
                factory(
                        "acme",
                        "Curious",
                        "visible(\"com.fasterxml.jackson.databind.ObjectMapper\") + visible(\"io.cloudmon.wire.Topics\")"
                                + " + visible(\"java.sql.Connection\")"));

        assertThat(load(directory).names()).contains("no-no-yes-");
    }

    @Test
    void leavesOutAJarThatFailsAlone() throws Exception {
        jar(
                "bad.jar",
                "acme.Bad",
                factory("acme", "Bad", "String.valueOf(1 / (System.nanoTime() - System.nanoTime() > 0 ? 1 : 0))"));
        jar("good.jar", "acme.Good", factory("acme", "Good", "\"good\""));
        jar("missing.jar", "acme.NotThere", factory("acme", "Other", "\"other\""));
        Files.writeString(directory.resolve("text.jar"), "no jar at all");

        ProbeSets sets = load(directory);

        assertThat(sets.names()).contains("good").doesNotContain("other");
        assertThat(sets.refused())
                .hasSize(3)
                .anySatisfy(why -> assertThat(why).contains("missing.jar", "Provider acme.NotThere not found"));
    }

    @Test
    void leavesOutAWholeJarThatClashes() throws Exception {
        jar("clash.jar", "acme.A\nacme.B", factory("acme", "A", "\"fine\""), factory("acme", "B", "\"scripted\""));

        ProbeSets sets = load(directory);

        assertThat(sets.named("scripted")).containsInstanceOf(ScriptedProbes.class);
        assertThat(sets.names()).doesNotContain("fine");
        assertThat(sets.refused())
                .singleElement()
                .asString()
                .contains("its probe 'scripted' is already there from the class path");
    }

    @Test
    void leavesOutAFactoryWithAnImpossibleName() throws Exception {
        jar("name.jar", "acme.Name", factory("acme", "Name", "\"My Probe\""));

        assertThat(load(directory).refused()).singleElement().asString().contains("calls itself 'My Probe'");
    }

    private static ProbeSets load(Path directory) {
        return ProbeSetLoader.load(ProbeSetLoaderTest.class.getClassLoader(), directory);
    }

    private record Source(String packageName, String className, String text) {}

    private static Source factory(String packageName, String className, String nameExpression) {
        return new Source(packageName, className, """
                package %1$s;
                public class %2$s implements io.cloudmon.probe.ProbeFactory {
                    public String name() { return %3$s; }
                    public io.cloudmon.probe.Probe create(io.cloudmon.probe.ProbeConfig config) {
                        return context -> io.cloudmon.probe.Reading.success().build();
                    }
                    static String visible(String type) {
                        try {
                            Class.forName(type, false, %2$s.class.getClassLoader());
                            return "yes-";
                        } catch (ClassNotFoundException e) {
                            return "no-";
                        }
                    }
                }
                """.formatted(packageName, className, nameExpression));
    }

    private void jar(String name, String services, Source... sources) throws Exception {
        Path work = Files.createDirectory(directory.resolve(name + ".sources"));
        List<Path> files = new ArrayList<>();
        for (Source source : sources) {
            files.add(Files.writeString(work.resolve(source.className() + ".java"), source.text()));
        }
        ThirdPartyJar.build(directory.resolve(name), files, services);
    }
}
