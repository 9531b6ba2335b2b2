package io.cloudmon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
    private static final Path HELP = Path.of("src/help");

    @Test
    void everyVerbAndOptionIsExplained() throws Exception {
        for (Map.Entry<String, CommandLine> verb : visibleVerbs().entrySet()) {
            String text = Files.readString(HELP.resolve(verb.getKey() + ".txt"));
            for (OptionSpec option : verb.getValue().getCommandSpec().options()) {
                assertThat(text).as(verb.getKey()).contains(option.longestName());
            }
            assertThat(Files.readString(HELP.resolve("help.txt"))).contains("  " + verb.getKey() + " ");
        }
    }

    private static Map<String, CommandLine> visibleVerbs() {
        Map<String, CommandLine> verbs = Launcher.commandLine().getSubcommands();
        return verbs.entrySet().stream()
                .filter(verb -> !verb.getValue().getCommandSpec().usageMessage().hidden())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
