package io.cloudmon.ingest.catalogue.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/** One walk over a directory. */
final class SourceScan extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<String, TextFile> files = new TreeMap<>();
    private final Map<String, Problem> problems = new TreeMap<>();
    private final ContentDigest digest = new ContentDigest();

    SourceScan(Path root) {
        this.root = root;
    }

    SourceSnapshot snapshot() {
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
        } catch (IOException e) {
            visitFileFailed(root, e);
        }
        files.values().forEach(file -> digest.add(file.name()).add(file.text()));
        problems.values().forEach(problem -> digest.add(problem.toString()));
        return new SourceSnapshot(
                files.values().stream().toList(), problems.values().stream().toList(), digest.hex());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return !directory.equals(root) && isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.equals(root) || (isYaml(file) && !isHidden(file))) {
            read(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        if (file.equals(root) || !isHidden(file)) {
            problem(file, "cannot be read: " + why(e), "make it readable or remove it");
        }
        return FileVisitResult.CONTINUE;
    }

    private void read(Path file) {
        try {
            files.put(name(file), new TextFile(name(file), Files.readString(file, StandardCharsets.UTF_8)));
        } catch (CharacterCodingException e) {
            problem(file, "is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            visitFileFailed(file, e);
        }
    }

    private void problem(Path file, String message, String fix) {
        problems.put(name(file), new Problem(new Place(name(file), 1, "file"), message, fix));
    }

    private String name(Path file) {
        return file.equals(root)
                ? String.valueOf(root.getFileName())
                : root.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private static boolean isYaml(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static String why(IOException e) {
        return switch (e) {
            case NoSuchFileException none -> "it does not exist";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemLoopException loop -> "it is a link to a directory that contains it";
            default -> e.getClass().getSimpleName() + " " + e.getMessage();
        };
    }
}
