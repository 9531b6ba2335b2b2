package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

/** What became of an entry in an environment. */
enum Fate {
    WRITTEN("written", true),
    NOT_HERE(
            "none of its flags is for the environment: metrics-processor answers 409 in each cycle; nothing to write",
            true),
    GLOBAL_ELSEWHERE("its component is in Global and takes its flags from the environment of --global", true),
    PARTLY_HERE("some of its flags are not for the environment: metrics-processor answers 409 in each cycle", false),
    UNSOUND("is faulty by itself, such as by a flag that nothing defines: metrics-processor never sees it fail", false),
    NO_REGION("the environment's region is not known or not in the catalogue", false),
    NO_COMPONENT("no component of the name is in the region: metrics-processor opens no incident", false),
    NO_CHECKS(
            "the component has no check of a service that its flags are about: metrics-processor takes no data for healthy",
            false),
    FAULTY("a flag or a template is faulty, or two entries are about one component", false);

    private final String meaning;
    private final boolean sound;

    Fate(String meaning, boolean sound) {
        this.meaning = meaning;
        this.sound = sound;
    }

    String meaning() {
        return meaning;
    }

    /** Whether nothing is wrong. */
    boolean isSound() {
        return sound;
    }
}
