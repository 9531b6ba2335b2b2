package io.cloudmon.ingest.dlq;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code dlq replay}: publishes dead letters unchanged to where they came from. Results that count twice are counted once. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Publishes records again, unchanged, to the topic they came from.")
final class DlqReplayCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private DlqCommand dlq;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Which which;

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        Set<String> missing = new HashSet<>(which.offsets);
        List<Future<RecordMetadata>> pending = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = producer();
                DlqReader reader = new DlqReader(dlq.settings())) {
            reader.forEach(letter -> {
                if (which.includes(letter) && letter.hasOrigin()) {
                    pending.add(producer.send(letter.replay()));
                    missing.remove(letter.address());
                }
            });
            for (Future<RecordMetadata> acknowledgement : pending) {
                acknowledgement.get();
            }
        }
        return report(pending.size(), missing);
    }

    private int report(int replayed, Set<String> missing) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("replayed " + replayed + (replayed == 1 ? " record" : " records"));
        out.flush();
        if (missing.isEmpty()) {
            return CommandLine.ExitCode.OK;
        }
        spec.commandLine().getErr().println("dlq: no such records: " + String.join(", ", missing));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(dlq.settings());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Which records to replay. */
    static final class Which {
        @Option(names = "--all", description = "All records.")
        private boolean all;

        @Option(names = "--cause", paramLabel = "CAUSE", description = "All of one cause, for example unknown-check.")
        private @Nullable String cause;

        @Option(
                names = "--offset",
                split = ",",
                paramLabel = "PARTITION:OFFSET",
                description = "These records, as list prints them.")
        private List<String> offsets = List.of();

        boolean includes(DeadLetter letter) {
            return all
                    || offsets.contains(letter.address())
                    || (cause != null && cause.equals(letter.text(DeadLetter.CAUSE)));
        }
    }
}
