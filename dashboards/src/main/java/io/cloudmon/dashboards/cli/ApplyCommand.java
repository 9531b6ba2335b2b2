package io.cloudmon.dashboards.cli;

import io.cloudmon.dashboards.provision.Plan;
import io.cloudmon.dashboards.provision.Provisioner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes and changes what differs. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = "Makes what is missing and changes what differs; a second apply changes nothing.")
class ApplyCommand implements Runnable {
    private final Session session;
    private final Provisioner provisioner;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--prune", description = "Then also remove what carries our mark and is no longer wanted.")
    private boolean prune;

    @Option(
            names = "--renew-password",
            description = "Also give Grafana the database password again, which cannot be compared.")
    private boolean renewPassword;

    ApplyCommand(Session session, Provisioner provisioner) {
        this.session = session;
        this.provisioner = provisioner;
    }

    @Override
    public void run() {
        Report report = new Report(spec.commandLine().getOut());
        Plan plan = session.plan(report);
        provisioner.apply(plan, report::done);
        if (renewPassword) {
            provisioner.renewPassword();
        }
        if (prune) {
            provisioner.prune(plan, report::done);
        }
        report.total();
    }
}
