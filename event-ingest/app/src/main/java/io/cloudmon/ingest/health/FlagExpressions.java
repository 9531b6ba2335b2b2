package io.cloudmon.ingest.health;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Compiles conditions over a component's flags. They are written in CEL, the Common Expression Language, whose evaluation
 * knows what is unknown. Thread-safe.
 */
public final class FlagExpressions {
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableUnknownTracking(true)
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(10_000)
            .build();

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();

    private static final CelParser PARSER =
            CelParserFactory.standardCelParserBuilder().build();

    private static final Set<String> TYPES = Set.of(
            "bool", "bytes", "double", "dyn", "int", "list", "map", "null_type", "string", "timestamp", "type", "uint");

    private final Set<String> flags;
    private final CelCompiler compiler;

    /** @param flags the ids that conditions may name */
    public FlagExpressions(Collection<String> flags) {
        this.flags = Set.copyOf(flags);
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setResultType(SimpleType.BOOL);
        flags.forEach(flag -> builder.addVar(flag, SimpleType.BOOL));
        compiler = builder.build();
    }

    /** Whether a flag may have this id: CEL keeps some words, such as {@code in}, for itself. */
    public static boolean isName(String id) {
        CelValidationResult parsed = PARSER.parse(id);
        try {
            return !parsed.hasError()
                    && !TYPES.contains(id)
                    && Names.in(parsed.getAst()).contains(id);
        } catch (CelValidationException e) {
            return false;
        }
    }

    /** The condition, or everything that is wrong with it. */
    public Compilation compile(String text) {
        CelValidationResult parsed = compiler.parse(text);
        if (parsed.hasError()) {
            return faulty(parsed);
        }
        try {
            Set<String> names = Names.in(parsed.getAst());
            List<String> undefined =
                    names.stream().filter(name -> !flags.contains(name)).toList();
            return undefined.isEmpty() ? checked(parsed.getAst(), names) : new Compilation.Undefined(undefined);
        } catch (CelValidationException | CelEvaluationException e) {
            return new Compilation.Faulty(List.of(String.valueOf(e.getMessage())));
        }
    }

    private Compilation checked(CelAbstractSyntaxTree ast, Set<String> names)
            throws CelValidationException, CelEvaluationException {
        CelValidationResult checked = compiler.check(ast);
        return checked.hasError()
                ? faulty(checked)
                : new Compilation.Compiled(new CelCondition(RUNTIME.createProgram(checked.getAst()), names));
    }

    private static Compilation faulty(CelValidationResult result) {
        return new Compilation.Faulty(
                result.getErrors().stream().map(FlagExpressions::sentence).toList());
    }

    private static String sentence(CelIssue issue) {
        int column = issue.getSourceLocation().getColumn() + 1;
        String message = issue.getMessage().lines().findFirst().orElse("");
        return column > 0 ? message + " (column " + column + ")" : message;
    }
}
