package io.cloudmon.ingest.cloudmonimport.output;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of an import's report: a title and indented lines. */
public final class Section {

    private Section() {}

    /** The part's text; one without lines says so. */
    public static String of(String title, Stream<String> lines) {
        String text = lines.map(line -> "  " + line + "\n").collect(Collectors.joining());
        return title + (text.isEmpty() ? ": nothing\n" : ":\n" + text);
    }

    /** A number with its noun: {@code 1 check}, {@code 2 checks}, {@code 2 entries}. */
    public static String count(long number, String noun) {
        if (number == 1) {
            return "1 " + noun;
        }
        return number + " " + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
    }
}
