package io.cloudmon.status.site;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/** What every page shows of this installation; templates know it as {@code inject:site}. */
@Named("site")
@Startup
@ApplicationScoped
public class Site {
    private final SiteSettings settings;
    private final Asset css = Asset.load("status.css");
    private final Asset script = Asset.load("status.js");
    private final Asset icon = Asset.load("icon.svg");

    Site(SiteSettings settings) {
        this.settings = settings;
    }

    /** The site's name. */
    public String name() {
        return settings.name();
    }

    /** Footer links: label to address. */
    public Map<String, String> links() {
        return settings.links();
    }

    /** Seconds between an open page's questions. */
    public long refreshSeconds() {
        return settings.page().refresh().toSeconds();
    }

    /** Address of the style sheet. */
    public String css() {
        return css.address();
    }

    /** Address of the script. */
    public String script() {
        return script.address();
    }

    /** Address of the icon. */
    public String icon() {
        return icon.address();
    }
}
