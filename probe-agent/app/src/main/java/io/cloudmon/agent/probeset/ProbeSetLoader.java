package io.cloudmon.agent.probeset;

import io.cloudmon.probe.ProbeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds probe sets; one that fails or clashes is left out alone, with a message, and the others work on. */
public final class ProbeSetLoader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,100}");

    private final Map<String, ProbeFactory> factories = new LinkedHashMap<>();
    private final Map<String, String> origins = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();

    private ProbeSetLoader() {}

    /**
     * Loads the probes on the class path, then each jar of the directory in name order.
     *
     * @param agent the loader of the agent's own classes
     * @param directory holds a jar per probe set; may be absent
     */
    public static ProbeSets load(ClassLoader agent, Path directory) {
        ProbeSetLoader loader = new ProbeSetLoader();
        loader.classPath(agent);
        jars(directory).forEach(jar -> loader.jar(agent, jar));
        return new ProbeSets(loader.factories, loader.refused);
    }

    private void classPath(ClassLoader agent) {
        Iterator<ProbeFactory> found =
                ServiceLoader.load(ProbeFactory.class, agent).iterator();
        boolean more = true;
        while (more) {
            more = next("the class path", found);
        }
    }

    /** Takes one factory as a set of its own; false at the end. */
    private boolean next(String origin, Iterator<ProbeFactory> found) {
        try {
            if (!found.hasNext()) {
                return false;
            }
            add(origin, List.of(found.next()));
        } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
            refuse(origin, why(e));
        }
        return true;
    }

    private void jar(ClassLoader agent, Path jar) {
        URLClassLoader loader =
                new URLClassLoader(jar.getFileName().toString(), new URL[] {url(jar)}, new ApiOnlyLoader(agent));
        try {
            List<ProbeFactory> set = new ArrayList<>();
            ServiceLoader.load(ProbeFactory.class, loader).forEach(set::add);
            if (set.isEmpty()) {
                refuse(jar.toString(), "it registers no " + ProbeFactory.class.getName() + " in META-INF/services");
            } else {
                add(jar.toString(), set);
            }
        } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
            refuse(jar.toString(), why(e));
        }
    }

    private void add(String origin, List<ProbeFactory> set) {
        Map<String, ProbeFactory> named = new LinkedHashMap<>();
        for (ProbeFactory factory : set) {
            String name = factory.name();
            if (!NAME.matcher(name).matches()) {
                refuse(origin, "a factory calls itself '" + name + "'; use lower-case letters, digits and hyphens");
                return;
            }
            String other = named.containsKey(name) ? origin : origins.get(name);
            if (other != null) {
                refuse(origin, "its probe '" + name + "' is already there from " + other + "; rename one of them");
                return;
            }
            named.put(name, factory);
        }
        factories.putAll(named);
        named.keySet().forEach(name -> origins.put(name, origin));
    }

    private void refuse(String origin, String why) {
        refused.add("probe set not used: origin=" + origin + " why=\"" + why + "\"");
    }

    /** What was thrown, and what was behind it: ServiceLoader hides a constructor's own exception. */
    private static String why(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown.toString() : thrown + ": " + cause;
    }

    private static List<Path> jars(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the probe sets in " + directory, e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
