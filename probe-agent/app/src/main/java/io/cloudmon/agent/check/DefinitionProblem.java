package io.cloudmon.agent.check;

import java.nio.file.Path;

/**
 * What is wrong in a definition file.
 *
 * @param line counted from 1
 * @param field path of the field, such as {@code config.assert.status}
 * @param message what is wrong, with the offending value
 * @param fix what to write instead
 */
record DefinitionProblem(int line, String field, String message, String fix) {

    String text(Path file) {
        return file + ":" + line + ": " + field + " " + message + "; " + fix;
    }
}
