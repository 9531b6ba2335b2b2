package io.cloudmon.agent.probeset;

import java.util.List;

/** What a third party's jar sees of the agent: the JDK and the probe API, so that its libraries never meet ours. */
final class ApiOnlyLoader extends ClassLoader {
    private static final List<String> SHARED = List.of("io.cloudmon.probe.", "io.cloudmon.result.", "org.jspecify.");

    private final ClassLoader agent;

    ApiOnlyLoader(ClassLoader agent) {
        super("cloudmon-probe-api", ClassLoader.getPlatformClassLoader());
        this.agent = agent;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            return agent.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
