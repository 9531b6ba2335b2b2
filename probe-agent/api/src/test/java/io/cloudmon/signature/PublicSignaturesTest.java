package io.cloudmon.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PublicSignaturesTest {
    private static final Path BASELINE = Path.of("src/test/resources/public-signatures.txt");
    private static final Path CURRENT = Path.of("target/public-signatures.txt");
    private static final String RUN = ": public abstract void run()";

    @Test
    void keepsWhatProbesAreCompiledAgainst() throws IOException {
        SortedSet<String> current = PublicSignatures.of(Path.of("target/classes"));
        Files.write(CURRENT, current);
        SortedSet<String> baseline = new TreeSet<>(Files.readAllLines(BASELINE));

        assertThat(without(baseline, current))
                .as("gone, and a probe set built earlier would no longer load; the API only grows (ADR 45)")
                .isEmpty();
        assertThat(without(current, baseline))
                .as("new; if that is meant: cp probe-agent/api/%s probe-agent/api/%s", CURRENT, BASELINE)
                .isEmpty();
    }

    @Test
    void seesAMethodThatIsGone() {
        assertThat(PublicSignatures.of(Samples.Earlier.class)).contains(Samples.Earlier.class.getName() + RUN);
        assertThat(PublicSignatures.of(Samples.Later.class)).doesNotContain(Samples.Later.class.getName() + RUN);
    }

    @Test
    void seesAMethodThatReturnsThrowsOrTakesSomethingElse() {
        assertThat(PublicSignatures.of(Samples.Earlier.class))
                .contains(
                        Samples.Earlier.class.getName()
                                + ": public abstract java.util.List<java.lang.String> names(java.lang.String, int)"
                                + " throws java.io.IOException",
                        Samples.Earlier.class.getName() + ": public static final int LIMIT");
    }

    @Test
    void leavesOutWhatNobodyIsLinkedTo() {
        assertThat(PublicSignatures.of(Hidden.class)).isEmpty();
    }

    private static SortedSet<String> without(SortedSet<String> all, SortedSet<String> others) {
        SortedSet<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private interface Hidden {
        void run();
    }
}
