package io.cloudmon.agent.blackbox;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The modules of a file.
 *
 * @param usable name to module
 * @param unusable name to why, a line for each problem
 */
record ModuleFile(Map<String, ProbeModule> usable, Map<String, String> unusable) {

    /** @throws IllegalStateException when the file is not one of modules */
    static ModuleFile read(Path file) {
        Map<String, ProbeModule> usable = new LinkedHashMap<>();
        Map<String, String> unusable = new LinkedHashMap<>();
        modules(file).forEach((name, fields) -> {
            try {
                usable.put(String.valueOf(name), ModuleReader.read(String.valueOf(name), mapping(fields)));
            } catch (IllegalArgumentException e) {
                unusable.put(String.valueOf(name), String.valueOf(e.getMessage()));
            }
        });
        return new ModuleFile(usable, unusable);
    }

    private static Map<?, ?> modules(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (root instanceof Map<?, ?> map && map.get("modules") instanceof Map<?, ?> modules) {
                return modules;
            }
        } catch (IOException | YAMLException e) {
            throw new IllegalStateException(
                    "cloudmon.agent.blackbox.modules: cannot read " + file + ": " + e.getMessage(), e);
        }
        throw new IllegalStateException("cloudmon.agent.blackbox.modules: " + file
                + " has no mapping 'modules'; write it as for blackbox_exporter");
    }

    private static Map<String, Object> mapping(Object fields) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        if (fields instanceof Map<?, ?> map) {
            map.forEach((key, value) -> mapping.put(String.valueOf(key), value));
        }
        return mapping;
    }
}
