package io.cloudmon.standalone;

import io.cloudmon.standalone.instance.DataDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which all-in-one a command is about. */
final class DataOption {
    @Option(names = "--data", required = true, paramLabel = "DIRECTORY")
    Path data = Path.of(".cloudmon");

    DataDirectory directory() {
        return new DataDirectory(data);
    }
}
