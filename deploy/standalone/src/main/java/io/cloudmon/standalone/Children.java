package io.cloudmon.standalone;

import io.cloudmon.standalone.instance.DataDirectory;
import io.cloudmon.standalone.process.ChildCommand;
import io.cloudmon.standalone.process.ProcessEntry;
import io.cloudmon.standalone.process.ProcessTable;
import io.cloudmon.standalone.process.Reports;
import io.cloudmon.standalone.process.RotatingLog;
import io.cloudmon.standalone.process.SupervisedProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The applications' processes. */
final class Children {
    private final DataDirectory data;
    private final ProcessTable table;
    private final Reports reports;
    private final List<SupervisedProcess> running = new ArrayList<>();
    private boolean stopping;

    Children(DataDirectory data, ProcessTable table, Reports reports) {
        this.data = data;
        this.table = table;
        this.reports = reports;
    }

    /** Starts a child and returns at once; does nothing when all are being stopped. */
    synchronized void start(ChildCommand child) {
        if (stopping) {
            return;
        }
        RotatingLog log = new RotatingLog(data.logs().resolve(child.name() + ".log"));
        SupervisedProcess process = new SupervisedProcess(child, data.root(), log, table, reports);
        running.add(process);
        process.start();
    }

    /** Notes the sample target, which lives in this process. */
    void noteTarget(int port) {
        table.put("sample-target", ProcessEntry.of(ProcessHandle.current(), port));
    }

    /** Stops all of them, together. */
    synchronized void stop(Duration more) {
        stopping = true;
        running.forEach(SupervisedProcess::stop);
        try {
            for (SupervisedProcess process : running) {
                process.awaitStopped(more);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empties the table of processes, when nothing of it runs any more. */
    void forget() {
        table.clear();
    }
}
