package io.cloudmon.status.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page that says what went wrong. */
@CheckedTemplate
final class ErrorTemplates {
    private ErrorTemplates() {}

    static native TemplateInstance error(Problem problem);
}
