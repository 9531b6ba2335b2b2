package io.cloudmon.dashboards.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.cloudmon.dashboards.provision.Difference;
import java.util.List;
import java.util.stream.Stream;

/** Writes a difference in one line, or as a unified diff where a text has several. */
final class DifferenceText {
    private static final int LONGEST = 100;
    private static final int CONTEXT = 1;
    private static final int FILE_HEADER = 2;

    List<String> lines(Difference difference) {
        if (difference.live().contains("\n") || difference.wanted().contains("\n")) {
            return unified(difference);
        }
        return List.of(difference.path() + ": " + shown(difference.live()) + " -> " + shown(difference.wanted()));
    }

    private static List<String> unified(Difference difference) {
        List<String> live = difference.live().lines().toList();
        List<String> wanted = difference.wanted().lines().toList();
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff("", "", live, DiffUtils.diff(live, wanted), CONTEXT);
        Stream<String> body = diff.stream().skip(FILE_HEADER).map(line -> "  " + line);
        return Stream.concat(Stream.of(difference.path() + ":"), body).toList();
    }

    private static String shown(String value) {
        if (value.isEmpty()) {
            return "(nothing)";
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
    }
}
