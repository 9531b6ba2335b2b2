package io.cloudmon.ingest.cloudmonimport;

import io.cloudmon.ingest.catalogue.source.Place;
import io.cloudmon.ingest.catalogue.source.TextFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Components that somebody commented out of CloudMon's catalogue. */
final class CommentedOut {
    private static final Pattern NAME = Pattern.compile("\\s*#[\\s-]*name:\\s*(?<name>.+?)\\s*");

    private CommentedOut() {}

    static Stream<Leftover> components(TextFile file) {
        List<String> lines = file.text().lines().toList();
        return IntStream.range(0, lines.size()).boxed().flatMap(i -> component(file.name(), i + 1, lines.get(i)));
    }

    private static Stream<Leftover> component(String file, int line, String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.matches()
                ? Stream.of(new Leftover(
                        new Place(file, line, ""), "component '" + matcher.group("name") + "'", "is commented out"))
                : Stream.empty();
    }
}
