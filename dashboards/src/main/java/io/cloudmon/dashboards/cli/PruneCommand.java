package io.cloudmon.dashboards.cli;

import io.cloudmon.dashboards.provision.Provisioner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Removes our own left-overs. */
@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        description = "Removes dashboards tagged 'managed-by: cloudmon' and data sources marked so that are no longer "
                + "wanted. Never a folder.")
class PruneCommand implements Runnable {
    private final Session session;
    private final Provisioner provisioner;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    PruneCommand(Session session, Provisioner provisioner) {
        this.session = session;
        this.provisioner = provisioner;
    }

    @Override
    public void run() {
        Report report = new Report(spec.commandLine().getOut());
        provisioner.prune(session.plan(report), report::done);
        report.total();
    }
}
