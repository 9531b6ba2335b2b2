package io.cloudmon.ingest.health;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExprVisitor;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the names in an expression. */
final class Names extends CelExprVisitor {
    private final Set<String> found = new LinkedHashSet<>();

    private Names() {}

    static Set<String> in(CelAbstractSyntaxTree ast) {
        Names names = new Names();
        names.visit(ast);
        return names.found;
    }

    @Override
    protected void visit(CelExpr expr, CelExpr.CelIdent ident) {
        found.add(ident.name());
    }
}
