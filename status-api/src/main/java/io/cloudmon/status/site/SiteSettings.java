package io.cloudmon.status.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/** How this installation presents itself and how fresh its pages are. */
@ConfigMapping(prefix = "cloudmon.status")
public interface SiteSettings {

    /** Name of the site, shown in the header and in titles. Default {@code CloudMon}. */
    @WithDefault("CloudMon")
    String name();

    /** IANA zone in which times are written for people; days and the API stay UTC. Default {@code Etc/UTC}. */
    @WithDefault("Etc/UTC")
    ZoneId zone();

    /** Links in the footer: label to address, such as {@code cloudmon.status.links.Imprint=https://…}. Default none. */
    Map<String, String> links();

    /** Pages. */
    PageSettings page();

    /** The stream of changes. */
    LiveSettings live();

    /** How fresh the pages are. */
    interface PageSettings {
        /** How long a loaded overview is used for further requests; a change of state ends it at once. Default 1 s. */
        @WithDefault("1s")
        Duration reuse();

        /** How often an open page asks again although nothing changed, since figures age. Default 10 s. */
        @WithDefault("10s")
        Duration refresh();
    }

    /** How the stream of changes treats its listeners. */
    interface LiveSettings {
        /** Time between signs of life on an idle stream. Default 15 s. */
        @WithDefault("15s")
        Duration heartbeat();

        /** Time after which a listener that lost its connection is told to come back. Default 2 s. */
        @WithDefault("2s")
        Duration retry();

        /** Changes kept for a listener that reads slowly; one more and it is disconnected. Default 256. */
        @WithDefault("256")
        int buffer();
    }
}
