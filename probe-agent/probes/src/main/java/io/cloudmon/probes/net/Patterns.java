package io.cloudmon.probes.net;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.cloudmon.probe.ProbeConfig;
import java.util.Optional;

/** Reads patterns out of a check: RE2, which takes linear time whatever a target sends. */
public final class Patterns {

    private Patterns() {}

    /** The field's pattern; empty when it is absent or, with a problem noted, not one. */
    public static Optional<Pattern> read(ProbeConfig config, String field) {
        return config.string(field).flatMap(regex -> compile(config, field, regex));
    }

    /** The pattern that the text is; empty, with a problem of the field noted, when it is none. */
    public static Optional<Pattern> compile(ProbeConfig config, String field, String regex) {
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            config.problem(field, "is not a regular expression: " + e.getDescription(), "write RE2 syntax");
            return Optional.empty();
        }
    }
}
