package io.cloudmon.agent.check;

import io.cloudmon.agent.address.AddressPolicy;
import io.cloudmon.agent.run.CheckPreparation;
import io.cloudmon.agent.run.RunnableCheck;
import io.cloudmon.agent.run.UnusableCheckException;
import io.cloudmon.wire.CheckEntry;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A file with one check definition, or a catalogue file with many. */
final class DefinitionFile {
    private final Path file;
    private final Map<CheckEntry, YamlMapping> checks = new LinkedHashMap<>();
    private final List<DefinitionProblem> problems = new ArrayList<>();

    private DefinitionFile(Path file) {
        this.file = file;
    }

    static DefinitionFile read(Path file) throws BadDefinitionException {
        DefinitionFile definitions = new DefinitionFile(file);
        definitions.collect(definitions.parse());
        definitions.failOnProblems();
        return definitions;
    }

    /**
     * The file's checks, ready to run.
     *
     * @param id which one; null for all
     */
    List<RunnableCheck> prepare(@Nullable String id, CheckPreparation preparation) throws BadDefinitionException {
        List<RunnableCheck> ready = new ArrayList<>();
        for (Map.Entry<CheckEntry, YamlMapping> check : checks.entrySet()) {
            if (id == null || id.equals(check.getKey().id())) {
                prepare(check.getKey(), check.getValue(), preparation).ifPresent(ready::add);
            }
        }
        failOnProblems();
        if (ready.isEmpty()) {
            throw new BadDefinitionException(file + ": has no check" + (id == null ? "" : " '" + id + "'") + "; it has "
                    + checks.keySet().stream().map(CheckEntry::id).toList());
        }
        return ready;
    }

    private Optional<RunnableCheck> prepare(CheckEntry entry, YamlMapping yaml, CheckPreparation preparation) {
        try {
            return Optional.of(preparation.prepare(entry, new AddressPolicy(true)));
        } catch (UnusableCheckException e) {
            e.problems()
                    .forEach(p -> problems.add(
                            new DefinitionProblem(yaml.lineOf(p.field()), p.field(), p.message(), p.fix())));
            return Optional.empty();
        }
    }

    private YamlMapping parse() throws BadDefinitionException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Node root = new Yaml(new LoaderOptions()).compose(reader);
            return Optional.ofNullable(root)
                    .flatMap(YamlMapping::of)
                    .orElseThrow(() -> new BadDefinitionException(
                            file + ":1: is no YAML mapping; write a check definition or a catalogue file"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new BadDefinitionException(file + ":" + line + ": is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new BadDefinitionException(file + ":1: is not YAML: " + e.getMessage());
        } catch (IOException e) {
            throw new BadDefinitionException(file + ": cannot be read ("
                    + e.getClass().getSimpleName() + "); name a file with a check definition");
        }
    }

    private void collect(YamlMapping root) {
        if (!root.names().contains("components")) {
            checks.put(CheckDefinition.read(root, "command-line", problems), root);
            return;
        }
        root.list("components")
                .forEach(component -> component.list("checks").forEach(check -> {
                    String id = component.text("id").orElse("command-line");
                    checks.put(CheckDefinition.read(check, id, problems), check);
                }));
    }

    private void failOnProblems() throws BadDefinitionException {
        if (!problems.isEmpty()) {
            throw new BadDefinitionException(file, problems);
        }
    }
}
