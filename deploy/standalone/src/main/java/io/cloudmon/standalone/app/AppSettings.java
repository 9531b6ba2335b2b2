package io.cloudmon.standalone.app;

import java.nio.file.Path;

/**
 * What the applications are told beside their ports and their database.
 *
 * @param home the checkout that holds the built applications
 * @param bootstrapServers where Kafka is
 * @param catalogue the catalogue directory
 * @param location where the agent says it runs
 * @param sampleCertificate the sample target's certificate, which its checks trust
 * @param cache the JDK's AOT caches
 */
public record AppSettings(
        Path home,
        String bootstrapServers,
        Path catalogue,
        String location,
        Path sampleCertificate,
        StartupCache cache) {

    /** Settings whose caches are beside the launcher. */
    public static AppSettings of(
            Path home,
            String bootstrapServers,
            Path catalogue,
            String location,
            Path sampleCertificate,
            boolean training) {
        StartupCache cache = new StartupCache(home.resolve("deploy/standalone/target/startup-cache"), training);
        return new AppSettings(home, bootstrapServers, catalogue, location, sampleCertificate, cache);
    }
}
