package io.cloudmon.probe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudmon.probe.InvalidProbeConfigException;
import io.cloudmon.probe.InvalidProbeConfigException.Problem;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/**
 * What every probe owes whoever writes its checks: it is found, and it says what is wrong with a configuration. A probe
 * that contacts its target over TCP extends {@link ProbeContractTest}, which asks more.
 */
public abstract class ProbeConfigContractTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    /** The factory under test. */
    protected abstract ProbeFactory factory();

    /** A target that the sample fields fit. */
    protected abstract String sampleTarget();

    /** Fields of a check with which a run against a healthy target succeeds. */
    protected abstract Map<String, ?> sampleFields();

    /** At least two fields, each of them wrong. */
    protected abstract Map<String, ?> brokenFields();

    @Test
    void isFoundByServiceLoader() {
        assertThat(ServiceLoader.load(ProbeFactory.class))
                .extracting(ProbeFactory::getClass)
                .as("META-INF/services/io.cloudmon.probe.ProbeFactory")
                .contains(cast(factory().getClass()));
    }

    @Test
    void hasNameOfLowerCaseLettersDigitsAndHyphens() {
        assertThat(factory().name()).matches("[a-z][a-z0-9-]*");
    }

    @Test
    void acceptsTheSampleConfiguration() {
        factory().create(config(sampleTarget(), sampleFields())).close();
    }

    @Test
    void refusesUnknownFieldByItsName() {
        Map<String, Object> fields = new HashMap<>(sampleFields());
        fields.put("no_such_field", 1);

        assertThat(problemsOf(fields)).extracting(Problem::field).containsExactly("config.no_such_field");
    }

    @Test
    void reportsAllProblemsAtOnceEachWithItsFix() {
        List<Problem> problems = problemsOf(brokenFields());

        assertThat(problems).allSatisfy(problem -> assertThat(problem.fix()).isNotBlank());
        assertThat(brokenFields().keySet())
                .hasSizeGreaterThan(1)
                .allSatisfy(name -> assertThat(problems)
                        .anySatisfy(problem -> assertThat(problem.field()).startsWith("config." + name)));
    }

    private List<Problem> problemsOf(Map<String, ?> fields) {
        String target = sampleTarget();
        InvalidProbeConfigException refusal = catchThrowableOfType(
                InvalidProbeConfigException.class,
                () -> factory().create(config(target, fields)).close());
        assertThat(refusal).as("the configuration is refused").isNotNull();
        return refusal.problems();
    }

    private static ProbeConfig config(String target, Map<String, ?> fields) {
        return new ProbeConfig(target, TIMEOUT, fields);
    }

    @SuppressWarnings("unchecked")
    private static Class<ProbeFactory> cast(Class<?> type) {
        return (Class<ProbeFactory>) type;
    }
}
