package io.cloudmon.status.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages. */
@CheckedTemplate
final class Templates {
    private Templates() {}

    static native TemplateInstance overview(Overview page);

    static native TemplateInstance component(ComponentView page);

    static native TemplateInstance day(DayPageView page);

    static native TemplateInstance method();
}
