package io.cloudmon.dashboards.cli;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import picocli.CommandLine.Command;

/** The program; it does nothing itself. */
@TopCommand
@Command(
        name = "cloudmon-dashboards",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Keeps CloudMon's folder, data source and dashboards in a Grafana as the code says.",
        footer = {
            "",
            "Grafana: CLOUDMON_GRAFANA_URL and CLOUDMON_GRAFANA_TOKEN (or _USER and _PASSWORD).",
            "PostgreSQL as Grafana sees it: CLOUDMON_DASHBOARDS_DATA_SOURCE_HOST, _DATABASE, _USER, _SSL_MODE;",
            "its password is read from the variable CLOUDMON_READ_PASSWORD."
        },
        subcommands = {PlanCommand.class, ApplyCommand.class, PruneCommand.class, ExportCommand.class})
class DashboardsCommand {}
