package io.cloudmon.standalone.process;

import java.util.List;
import java.util.Map;

/**
 * How a child process is started.
 *
 * @param name for people, the log file and the table of processes
 * @param command program and arguments
 * @param environment on top of the launcher's own
 * @param port where it answers
 */
public record ChildCommand(String name, List<String> command, Map<String, String> environment, int port) {

    public ChildCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
