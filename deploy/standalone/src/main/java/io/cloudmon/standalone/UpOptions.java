package io.cloudmon.standalone;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code ./cloudmon up} can be told. */
final class UpOptions {
    @Option(names = "--port", defaultValue = "${env:CLOUDMON_PORT:-8080}", paramLabel = "PORT")
    int port;

    @Option(names = "--host", defaultValue = "${env:CLOUDMON_HOST:-127.0.0.1}", paramLabel = "ADDRESS")
    String host = "127.0.0.1";

    @Option(names = "--catalogue", paramLabel = "DIRECTORY")
    @Nullable
    Path catalogue;

    @Option(names = "--location", defaultValue = "${env:CLOUDMON_AGENT_LOCATION:-local}", paramLabel = "ID")
    String location = "local";
}
