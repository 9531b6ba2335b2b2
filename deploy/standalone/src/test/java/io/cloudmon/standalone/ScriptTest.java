package io.cloudmon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in a checkout of its own, whose Maven and JDKs only say how they were called. */
class ScriptTest {
    private static final Path REAL = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path root;

    private final Map<String, String> environment = new HashMap<>();
    private Path checkout;
    private Path elsewhere;

    private record Finished(int status, String output) {}

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = Files.createDirectories(root.resolve("a checkout"));
        elsewhere = Files.createDirectories(root.resolve("else where"));
        String script = Files.readString(REAL.resolve("cloudmon"));
        executable(checkout.resolve("cloudmon"), script.replace("/usr/lib/jvm/*", root + "/jvm/*"));
        executable(
                checkout.resolve("mvnw"),
                "#!/bin/sh\necho \"[INFO] Building CloudMon :: Faked 0.1.0\"\necho \"mvnw $*\"\n"
                        + "exit \"${MVNW_STATUS:-0}\"\n");
        Path help = Files.createDirectories(checkout.resolve("deploy/standalone/src/help"));
        Files.writeString(help.resolve("help.txt"), "all verbs\n");
        Files.writeString(help.resolve("up.txt"), "about up\n");
        for (String app : List.of("probe-agent/app", "event-ingest/app", "status-api")) {
            file(app + "/src/main/java/App.java");
            file(app + "/target/quarkus-app/quarkus-run.jar");
        }
        file("deploy/embedded/src/main/java/Server.java");
        file("deploy/standalone/target/cloudmon-standalone-0.1.0-SNAPSHOT.jar");
        file("deploy/standalone/target/built.stamp");
        file("pom.xml");
        age(Instant.now().minusSeconds(100));
        touch(checkout.resolve("deploy/standalone/target/built.stamp"), Instant.now());
        executable(Files.createDirectories(root.resolve("bin")).resolve("javac"), "#!/bin/sh\n");
        environment.put("PATH", root.resolve("bin") + ":/usr/bin:/bin");
        environment.put("HOME", root.toString());
        environment.put("JAVA_HOME", jdk("jdk-25", "25.0.3").toString());
        environment.put("CLOUDMON_STARTUP_CACHE", "off");
    }

    @Test
    void runsTheLauncherWithTheCheckoutsOwnData() throws Exception {
        Finished up = script("up", "--port", "9090");

        assertThat(up.status()).isZero();
        assertThat(up.output())
                .contains(
                        "jdk-25 java",
                        "up --data " + checkout + "/.cloudmon --port 9090",
                        "-Dcloudmon.home=" + checkout)
                .doesNotContain("mvnw");
    }

    @Test
    void leavesThePersonsOwnDataDirectoryAlone() throws Exception {
        assertThat(script("status", "--data", "mine").output())
                .contains("status --data mine")
                .doesNotContain(".cloudmon");
        assertThat(script("status", "--data=mine").output()).doesNotContain(".cloudmon");
    }

    @Test
    void worksThroughASymbolicLink() throws Exception {
        Path first = Files.createSymbolicLink(elsewhere.resolve("first"), Path.of("../a checkout/cloudmon"));
        Path second = Files.createSymbolicLink(root.resolve("second"), first);

        Finished up = run(second.toString(), "up");

        assertThat(up.output()).contains("-Dcloudmon.home=" + checkout);
    }

    @Test
    void buildsWhenASourceIsNewer() throws Exception {
        touch(
                checkout.resolve("status-api/src/main/java/App.java"),
                Instant.now().plusSeconds(10));

        Finished up = script("up");

        assertThat(up.output()).contains("Sources have changed", "  Faked\n", " up --data");
        assertThat(Files.readString(checkout.resolve("deploy/standalone/target/build.log")))
                .contains("package");
    }

    @Test
    void buildsWhenASourceWasRemoved() throws Exception {
        Files.delete(checkout.resolve("status-api/src/main/java/App.java"));
        touch(checkout.resolve("status-api/src/main/java"), Instant.now().plusSeconds(10));

        assertThat(script("up").output()).contains("Sources have changed");
    }

    @Test
    void doesNotBuildForATestThatChanged() throws Exception {
        file("status-api/src/test/java/AppTest.java");
        touch(
                checkout.resolve("status-api/src/test/java/AppTest.java"),
                Instant.now().plusSeconds(10));

        assertThat(script("up").output()).doesNotContain("Sources have changed");
    }

    @Test
    void startsNothingWhenTheBuildFails() throws Exception {
        Files.delete(checkout.resolve("deploy/standalone/target/built.stamp"));
        environment.put("MVNW_STATUS", "1");

        Finished up = script("up");

        assertThat(up.status()).isEqualTo(1);
        assertThat(up.output()).contains("the build failed", "build.log").doesNotContain(" up --data");
        assertThat(script("up").output()).contains("the build failed");
    }

    @Test
    void passesOverAJdkThatIsTooOld() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk-17", "17.0.9").toString());
        jdk("jvm/jdk-26", "26");

        assertThat(script("up").output()).contains("jdk-26 java");
    }

    @Test
    void findsAJdkThatSdkmanInstalled() throws Exception {
        environment.remove("JAVA_HOME");
        jdk(".sdkman/candidates/java/25-tem", "25");

        assertThat(script("up").output()).contains("25-tem java");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJdk() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk-17", "17.0.9").toString());

        Finished up = script("up");

        assertThat(up.status()).isEqualTo(1);
        assertThat(up.output()).contains("needs a JDK 25 or newer", "jdk-17", "sdk install java 25-tem");
    }

    @Test
    void runsAnApplicationsCommandWhereThePersonIs() throws Exception {
        assertThat(script("validate", "my catalogue").output())
                .contains("event-ingest/app/target/quarkus-app/quarkus-run.jar")
                .endsWith("io.cloudmon.ingest.catalogue.ValidateCommand my catalogue\nin " + elsewhere + "\n");
    }

    @Test
    void explainsAVerbWithoutRunningIt() throws Exception {
        assertThat(script("up", "--port", "1", "--help").output()).isEqualTo("about up\n");
        assertThat(script("help", "up").output()).isEqualTo("about up\n");
        assertThat(script().output()).isEqualTo("all verbs\n");
    }

    @Test
    void namesAVerbThatItDoesNotKnow() throws Exception {
        Finished wrong = script("upp");

        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.output()).contains("'upp' is not a verb", "./cloudmon help");
    }

    @Test
    void sumsUpTheTestsInSurefiresWordsAndKeepsMavensStatus() throws Exception {
        executable(checkout.resolve("mvnw"), """
                #!/bin/sh
                echo "mvnw $*"
                mkdir -p status-api/target/surefire-reports
                cat >status-api/target/surefire-reports/TEST-a.xml <<X
                <testsuite name="a" time="1" tests="12" errors="1" skipped="2" failures="3">
                X
                cat >status-api/target/surefire-reports/TEST-b.xml <<X
                <testsuite name="b" time="1" tests="30" errors="0" skipped="0" failures="0">
                X
                exit 7
                """);

        Finished test = script("test", "-pl", "status-api");

        assertThat(test.status()).isEqualTo(7);
        assertThat(test.output())
                .contains("mvnw -B -ntp verify -pl status-api")
                .contains("Tests run: 42, Failures: 3, Errors: 1, Skipped: 2, Time elapsed: ")
                .endsWith("FAILED\n");
    }

    private Finished script(String... arguments) throws Exception {
        return run(checkout.resolve("cloudmon").toString(), arguments);
    }

    private Finished run(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Finished(process.waitFor(), output);
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(root.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        executable(
                home.resolve("bin/java"),
                "#!/bin/sh\necho \"" + home.getFileName() + " java $*\"\necho \"in $(pwd)\"\n");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private void file(String name) throws IOException {
        Path path = checkout.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }

    private void age(Instant instant) throws IOException {
        try (var paths = Files.walk(checkout)) {
            for (Path path : paths.toList()) {
                touch(path, instant);
            }
        }
    }

    private static void touch(Path path, Instant instant) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(instant));
    }

    private static void executable(Path path, String text) throws IOException {
        Files.writeString(path, text);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
