package io.cloudmon.dashboards.cli;

import io.cloudmon.dashboards.provision.Plan;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what apply and prune would do. */
@Command(name = "plan", mixinStandardHelpOptions = true, description = "Shows what differs; changes nothing.")
class PlanCommand implements Callable<Integer> {
    private static final int CHANGES = 2;

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--detailed-exitcode",
            description = "Exit with 2 when something differs, with 0 when nothing does.")
    private boolean detailed;

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Report report = new Report(spec.commandLine().getOut());
        Plan plan = session.plan(report);
        report.show(plan);
        return detailed && plan.hasChanges() ? CHANGES : 0;
    }
}
