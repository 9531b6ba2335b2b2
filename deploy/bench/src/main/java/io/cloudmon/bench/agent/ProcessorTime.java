package io.cloudmon.bench.agent;

import io.cloudmon.bench.figures.Distribution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a probe costs each side in processor time, in turns. */
record ProcessorTime(OurAgent agent, BlackboxExporter blackbox, int rounds, int seconds) {

    /** The medians of one kind of probe, in milliseconds per probe. */
    record Costs(double agent, double blackbox) {
        double share() {
            return agent / blackbox;
        }
    }

    Costs measure(boolean tls) throws IOException, InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            agent.begin(tls);
            Thread.sleep(2_000);
            ours.add(cost(agent, tls));
            agent.end();
            theirs.add(cost(blackbox, tls));
        }
        return new Costs(new Distribution(ours).median(), new Distribution(theirs).median());
    }

    /** Runs both until their code is warm. */
    void warmUp(int warmSeconds) throws IOException, InterruptedException {
        for (boolean tls : List.of(false, true)) {
            agent.begin(tls);
            agent.probe(tls, warmSeconds);
            agent.end();
            blackbox.probe(tls, 2);
        }
    }

    private double cost(Prober prober, boolean tls) throws IOException, InterruptedException {
        long before = prober.process().processorMillis();
        long probes = prober.probe(tls, seconds);
        double cost = (prober.process().processorMillis() - before) / (double) probes;
        System.out.printf(
                "  %-18s %-5s %,6d probes in %d s: %.3f CPU-ms each, %.0f MiB resident%n",
                prober.name(),
                tls ? "https" : "http",
                probes,
                seconds,
                cost,
                prober.process().residentMebibytes());
        return cost;
    }
}
