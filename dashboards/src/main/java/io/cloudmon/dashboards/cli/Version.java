package io.cloudmon.dashboards.cli;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.IVersionProvider;

/** The program's version; picocli, not CDI, asks for it. */
@Singleton
@Unremovable
class Version implements IVersionProvider {
    private final String version;

    Version(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"cloudmon-dashboards " + version};
    }
}
