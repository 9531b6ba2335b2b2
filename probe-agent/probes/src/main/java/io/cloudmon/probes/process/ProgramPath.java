package io.cloudmon.probes.process;

import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The directories in which programs are looked for. Who writes a catalogue chooses among what the agent's operator put
 * there and nothing else on the machine.
 */
public record ProgramPath(List<Path> directories) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    public ProgramPath {
        directories = List.copyOf(directories);
    }

    /** Reads directories separated as in {@code PATH}. */
    public static ProgramPath parse(String text) {
        return new ProgramPath(Arrays.stream(text.split(Pattern.quote(File.pathSeparator)))
                .filter(part -> !part.isBlank())
                .map(Path::of)
                .toList());
    }

    /** Whether a text can be a program's name: a file's name, never a path. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The first executable file of this name. */
    public Path find(String name) throws ProbeFailure {
        return directories.stream()
                .map(directory -> directory.resolve(name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .orElseThrow(() -> new ProbeFailure(
                        Reason.SETUP, Blame.AGENT, "the program " + name + " is in none of " + directories));
    }
}
