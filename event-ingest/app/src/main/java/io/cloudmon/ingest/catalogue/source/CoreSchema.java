package io.cloudmon.ingest.catalogue.source;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** The types of plain scalars in YAML 1.2's core schema: {@code NO} is a text and {@code 1:30} not a number of minutes. */
final class CoreSchema extends Resolver {
    private static final Pattern NOTHING = Pattern.compile("null|Null|NULL|~|");
    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,400}|0o[0-7]{1,100}|0x[0-9a-fA-F]{1,100}");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:\\.\\d{1,400}|\\d{1,400}(?:\\.\\d{0,400})?)(?:[eE][-+]?\\d{1,3})?");

    @Override
    protected void addImplicitResolvers() {
        addImplicitResolver(Tag.NULL, NOTHING, null);
        addImplicitResolver(Tag.BOOL, TRUTH, null);
        addImplicitResolver(Tag.INT, WHOLE, null);
        addImplicitResolver(Tag.FLOAT, DECIMAL, null);
        addImplicitResolver(Tag.MERGE, MERGE, "<");
    }
}
