package io.cloudmon.ingest.catalogue.source;

import java.nio.file.Path;
import java.util.List;

/**
 * All YAML files of a directory as they were at one moment.
 *
 * @param files in name order
 * @param problems files and directories that could not be read
 * @param digest lower-case hexadecimal SHA-256 over the names and contents; equal digests mean equal snapshots
 */
public record SourceSnapshot(List<TextFile> files, List<Problem> problems, String digest) {
    private static final int MAX_READINGS = 5;

    public SourceSnapshot {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a directory, with its sub-directories, or one file; hidden names are left out and links followed.
     *
     * <p>It is read until two readings in a row agree, so that a directory that is swapped meanwhile (a Kubernetes
     * ConfigMap) is seen as it was before or after and never as a mixture.
     */
    public static SourceSnapshot of(Path root) {
        SourceSnapshot before = once(root);
        for (int i = 0; i < MAX_READINGS; i++) {
            SourceSnapshot after = once(root);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private static SourceSnapshot once(Path root) {
        return new SourceScan(root).snapshot();
    }
}
