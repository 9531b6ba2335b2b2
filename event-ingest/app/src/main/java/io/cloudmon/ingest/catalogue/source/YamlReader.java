package io.cloudmon.ingest.catalogue.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** Reads YAML 1.2 text, keeping the line of each field. Thread-safe. */
public final class YamlReader {
    private static final int MAX_CHARACTERS = 64_000_000;
    private static final int MAX_ALIASES = 10_000;

    private YamlReader() {}

    /**
     * Reads one file that holds one document.
     *
     * @param problems where to add what is wrong with it
     * @return its content, or empty when it cannot be understood at all
     */
    public static Optional<SourceFile> read(TextFile file, List<Problem> problems) {
        return read(file, YamlReader::single, problems).stream().findFirst();
    }

    /**
     * Reads one file that may hold several documents; those without content are left out where there are others.
     *
     * @param problems where to add what is wrong with it
     * @return each document as a file of its own; none when the file cannot be understood at all
     */
    public static List<SourceFile> readAll(TextFile file, List<Problem> problems) {
        List<SourceFile> documents = read(file, YamlReader::all, problems);
        List<SourceFile> written =
                documents.stream().filter(document -> !document.root().isNull()).toList();
        return written.isEmpty() ? documents.stream().limit(1).toList() : written;
    }

    private static List<SourceFile> read(
            TextFile file, Function<Composer, List<@Nullable Node>> compose, List<Problem> problems) {
        try {
            List<SourceFile> documents = new ArrayList<>();
            for (@Nullable Node root : compose.apply(composer(file))) {
                NodeTree tree = new NodeTree(file.name(), problems);
                JsonNode json = tree.json(root);
                documents.add(new SourceFile(file.name(), json, tree.lines()));
            }
            return documents;
        } catch (MarkedYAMLException e) {
            problems.add(syntax(file.name(), e));
        } catch (YAMLException e) {
            problems.add(problem(file.name(), 1, firstLine(e.getMessage()), "write YAML 1.2 in UTF-8"));
        }
        return List.of();
    }

    private static List<@Nullable Node> single(Composer composer) {
        List<@Nullable Node> root = new ArrayList<>();
        root.add(composer.getSingleNode());
        return root;
    }

    private static List<@Nullable Node> all(Composer composer) {
        List<@Nullable Node> roots = new ArrayList<>();
        while (composer.checkNode()) {
            roots.add(composer.getNode());
        }
        if (roots.isEmpty()) {
            roots.add(null);
        }
        return roots;
    }

    private static Composer composer(TextFile file) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        StreamReader text = new StreamReader(new UnicodeReader(file.stream()));
        return new Composer(new ParserImpl(text, options), new CoreSchema(), options);
    }

    private static Problem syntax(String file, MarkedYAMLException e) {
        String what = firstLine(e.getProblem());
        String context = e.getContext() == null ? "" : firstLine(e.getContext()) + ", ";
        return problem(file, line(e, what), context + what, fix(what));
    }

    /** What has no end is looked for where it begins. */
    private static int line(MarkedYAMLException e, String what) {
        boolean open = e.getProblemMark() == null || what.contains("end of stream");
        Mark mark = open && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static String fix(String what) {
        if (what.contains("TAB")) {
            return "indent with spaces";
        }
        return what.contains("another document")
                ? "write one document per file"
                : "check the indentation, the quotes and the brackets of this line and the one before";
    }

    private static Problem problem(String file, int line, String what, String fix) {
        return new Problem(new Place(file, line, "yaml"), what, fix);
    }

    private static String firstLine(@Nullable String text) {
        return text == null
                ? "is not YAML"
                : text.lines().findFirst().orElse("is not YAML").strip();
    }
}
