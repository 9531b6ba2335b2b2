package io.cloudmon.probes.dns;

import com.google.re2j.Pattern;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.Patterns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Rcode;

/**
 * What a check expects of an answer.
 *
 * @param codes the response codes that will do
 * @param values exactly these, in any order; empty expects none in particular
 * @param matches a pattern that one of the values has to match
 * @param least how many values there have to be
 * @param flags flags of the header that have to be set, such as AD
 */
record Expectations(Set<Integer> codes, Set<Value> values, Optional<Pattern> matches, int least, List<Integer> flags) {

    /** Reads the section {@code assert}. */
    static Expectations read(ProbeConfig config, Question question) {
        ProbeConfig expected = config.section("assert");
        List<Integer> codes = numbers(expected, "rcode", Rcode::value, "NOERROR, NXDOMAIN or SERVFAIL");
        return new Expectations(
                codes.isEmpty() ? Set.of(Rcode.NOERROR) : Set.copyOf(codes),
                Value.read(expected, "answers", question),
                Patterns.read(expected, "matches"),
                expected.integer("min_answers", 0, 1_000).orElse(codes.isEmpty() ? 1 : 0),
                numbers(expected, "flags", Flags::value, "AD or AA"));
    }

    private static List<Integer> numbers(
            ProbeConfig config, String field, ToIntFunction<String> reader, String examples) {
        List<Integer> numbers = config.strings(field).stream()
                .map(text -> reader.applyAsInt(text.toUpperCase(Locale.ROOT)))
                .toList();
        if (numbers.stream().anyMatch(number -> number < 0)) {
            config.problem(field, "is '" + config.strings(field) + "'", "write names such as " + examples);
        }
        return numbers;
    }
}
