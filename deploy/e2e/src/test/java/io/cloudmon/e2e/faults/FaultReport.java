package io.cloudmon.e2e.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a fault run showed, as a page in Markdown.
 *
 * @param unacknowledged records whose acknowledgement got lost
 */
record FaultReport(FaultPlan plan, List<Round> rounds, List<Finding> findings, Duration lasted, long unacknowledged) {

    /** Whether nothing was lost, doubled or decided otherwise. */
    boolean holds() {
        return findings.stream().allMatch(Finding::holds)
                && rounds.stream().allMatch(round -> round.standing().holds());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%d rounds, %d results/s, seed %d, %s s, records without acknowledgement: %d%n"
                .formatted(plan.rounds(), plan.rate(), plan.seed(), seconds(lasted), unacknowledged));
        lines.add("| round | killed | at | away | no lag after | verdicts after | records | published | counted "
                + "| roll-up runs | missing or doubled | rubbish |");
        lines.add("|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        rounds.forEach(round -> lines.add(line(round)));
        lines.add("");
        lines.add("| at the end | must be | is |");
        lines.add("|---|--:|--:|");
        findings.forEach(finding ->
                lines.add("| %s | %d | %d |".formatted(finding.question(), finding.expected(), finding.found())
                        + (finding.holds() ? "" : " **does not hold**")));
        return lines;
    }

    private static String line(Round round) {
        Standing standing = round.standing();
        return "| %d | %s | %s s | %s s | %s s | %s s | %d | %d | %d | %d | %d | %d |"
                .formatted(
                        round.number(),
                        round.killed(),
                        seconds(round.at()),
                        seconds(round.away()),
                        seconds(round.noLag()),
                        seconds(round.verdicts()),
                        standing.records(),
                        standing.published(),
                        standing.counted(),
                        standing.runs(),
                        Math.abs(standing.published() - standing.counted()),
                        standing.rubbish());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1_000.0);
    }
}
