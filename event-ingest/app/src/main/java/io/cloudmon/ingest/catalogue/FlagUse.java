package io.cloudmon.ingest.catalogue;

import io.cloudmon.ingest.health.Compilation;
import io.cloudmon.ingest.health.FlagExpressions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Health expressions are conditions over the flags of their entry, and every flag is used. */
final class FlagUse implements Rule {

    @Override
    public void check(Draft draft, Problems problems) {
        draft.health().forEach(entry -> {
            Set<String> flags = new HashSet<>(Draft.ids(entry.list("flags")));
            entry.list("flags").map(flag -> flag.get("id")).forEach(id -> named(id, flags, problems));
            expressions(entry, flags, problems);
        });
    }

    private static void named(Item id, Set<String> flags, Problems problems) {
        id.text().filter(text -> !FlagExpressions.isName(text)).ifPresent(text -> {
            flags.remove(text);
            if (text.matches("[a-z][a-z0-9_]{0,62}")) {
                problems.add(id, "is '" + text + "', a word of the expressions' language", "give the flag another id");
            }
        });
    }

    private static void expressions(Item entry, Set<String> flags, Problems problems) {
        FlagExpressions language = new FlagExpressions(flags);
        Set<String> used = new HashSet<>();
        boolean allRead = entry.list("expressions").findAny().isPresent();
        for (Item when : entry.list("expressions").map(item -> item.get("when")).toList()) {
            Optional<Set<String>> names =
                    when.text().flatMap(text -> names(when, language.compile(text), flags, problems));
            allRead &= names.isPresent();
            names.ifPresent(used::addAll);
        }
        if (allRead) {
            entry.list("flags").map(flag -> flag.get("id")).forEach(id -> used(id, used, flags, problems));
        }
    }

    private static Optional<Set<String>> names(
            Item when, Compilation compilation, Set<String> flags, Problems problems) {
        switch (compilation) {
            case Compilation.Compiled(var condition) -> {
                if (condition.flags().isEmpty()) {
                    problems.add(when, is(when) + ", which names no flag", "write one such as " + example(flags));
                }
                return Optional.of(condition.flags());
            }
            case Compilation.Undefined(List<String> names) ->
                names.forEach(name -> problems.add(
                        when, is(when) + "; '" + name + "' is not a flag of this entry", Nearest.fix(name, flags)));
            case Compilation.Faulty(List<String> faults) ->
                faults.forEach(fault -> problems.add(
                        when, is(when) + ": " + fault, "write a condition in CEL such as " + example(flags)));
        }
        return Optional.empty();
    }

    private static void used(Item id, Set<String> used, Set<String> flags, Problems problems) {
        id.text()
                .filter(text -> flags.contains(text) && !used.contains(text))
                .ifPresent(text -> problems.add(
                        id,
                        "is '" + text + "', which no expression uses",
                        "use it in an expression or remove the flag"));
    }

    private static String is(Item when) {
        return "is '" + when.text().orElse("") + "'";
    }

    private static String example(Set<String> flags) {
        return flags.stream().sorted().findFirst().map(flag -> "'" + flag + "'").orElse("'slow || failing'");
    }
}
