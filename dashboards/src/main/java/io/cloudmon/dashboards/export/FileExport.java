package io.cloudmon.dashboards.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.cloudmon.dashboards.model.Dashboard;
import io.cloudmon.dashboards.model.DashboardJson;
import io.cloudmon.dashboards.provision.Wanted;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes dashboards and Grafana's provisioning files; no file holds a secret. */
@Singleton
public class FileExport {
    private final Wanted wanted;
    private final ProvisioningFiles provisioning;
    private final DashboardJson json = new DashboardJson();
    private final ObjectMapper jsonWriter = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final ObjectMapper yamlWriter =
            new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));

    FileExport(Wanted wanted, ProvisioningFiles provisioning) {
        this.wanted = wanted;
        this.provisioning = provisioning;
    }

    /** Writes all files below a directory, over older ones, and returns their paths. */
    public List<Path> write(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Dashboard dashboard : wanted.dashboards()) {
            Path file = directory.resolve("dashboards/" + dashboard.uid() + ".json");
            files.add(write(file, jsonWriter.writeValueAsString(json.write(dashboard)) + "\n"));
        }
        files.add(write(directory.resolve("provisioning/dashboards/cloudmon.yaml"), yaml(provisioning.dashboards())));
        files.add(write(directory.resolve("provisioning/datasources/cloudmon.yaml"), yaml(provisioning.dataSources())));
        return files;
    }

    private String yaml(Object content) throws JsonProcessingException {
        return yamlWriter.writeValueAsString(content);
    }

    private static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
