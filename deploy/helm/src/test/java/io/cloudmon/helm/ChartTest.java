package io.cloudmon.helm;

import static io.cloudmon.helm.Pods.container;
import static io.cloudmon.helm.Pods.containerOf;
import static io.cloudmon.helm.Pods.pod;
import static io.cloudmon.helm.Pods.pods;
import static io.cloudmon.helm.Pods.reference;
import static io.cloudmon.helm.Pods.secretsOf;
import static io.cloudmon.helm.Pods.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
    private final Chart chart = new Chart();

    @Test
    void passesHelmsStrictLint() {
        LintResult lint = chart.lint();

        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    }

    @Test
    void rendersTheThreeApplicationsByDefaultAndNothingThatIsSwitchedOn() {
        Manifests manifests = chart.render(Values.DEFAULTS);

        assertThat(manifests.names(Deployment.class))
                .containsExactly("acme-cloudmon-agent-default", "acme-cloudmon-ingest", "acme-cloudmon-status-api");
        assertThat(manifests.names(Service.class))
                .containsExactly("acme-cloudmon-agent", "acme-cloudmon-ingest", "acme-cloudmon-status-api");
        assertThat(manifests.all(Ingress.class)).isEmpty();
        assertThat(manifests.all(Job.class)).isEmpty();
        assertThat(manifests.all(NetworkPolicy.class)).isEmpty();
        assertThat(manifests.all(ServiceMonitor.class)).isEmpty();
        assertThat(manifests.all(PersistentVolumeClaim.class)).isEmpty();
        assertThat(container(manifests, "acme-cloudmon-ingest").getImage())
                .isEqualTo("ghcr.io/cloudmon/event-ingest:0.1.0");
    }

    @Test
    void givesEachLocationItsOwnAgent() {
        Manifests manifests = chart.render(Values.FULL);

        assertThat(manifests.names(Deployment.class)).contains("acme-cloudmon-agent-ams", "acme-cloudmon-agent-fra");
        Container fra = container(manifests, "acme-cloudmon-agent-fra");
        Container ams = container(manifests, "acme-cloudmon-agent-ams");
        assertThat(value(fra, "CLOUDMON_AGENT_LOCATION")).isEqualTo("fra");
        assertThat(value(fra, "CLOUDMON_SAMPLE_HTTP_PORT")).isEqualTo("18080");
        assertThat(secretsOf(fra)).containsExactly("kafka-client", "nimbus-token");
        assertThat(fra.getVolumeMounts()).extracting("mountPath").contains("/etc/cloudmon/secrets/nimbus-clouds");
        assertThat(value(ams, "CLOUDMON_AGENT_LOCATION")).isEqualTo("ams");
        assertThat(secretsOf(ams)).containsExactly("kafka-client");
        assertThat(ams.getResources().getLimits().get("memory")).hasToString("1Gi");
        assertThat(pod(manifests, "acme-cloudmon-agent-fra").getNodeSelector())
                .containsEntry("topology.kubernetes.io/zone", "fra-1");
        assertThat(manifests.names(PersistentVolumeClaim.class))
                .containsExactly("acme-cloudmon-agent-ams", "acme-cloudmon-agent-fra");
    }

    @Test
    void selectsEveryPodByExactlyOneDeployment() {
        List<Deployment> deployments = chart.render(Values.FULL).all(Deployment.class);

        assertThat(deployments)
                .allSatisfy(deployment -> assertThat(deployments.stream()
                                .filter(other -> deployment
                                        .getSpec()
                                        .getTemplate()
                                        .getMetadata()
                                        .getLabels()
                                        .entrySet()
                                        .containsAll(other.getSpec()
                                                .getSelector()
                                                .getMatchLabels()
                                                .entrySet())))
                        .containsExactly(deployment));
    }

    @Test
    void tellsEveryApplicationWhereKafkaAndPostgresqlAre() {
        Manifests manifests = chart.render(Values.FULL);

        assertThat(manifests.all(Deployment.class))
                .allSatisfy(deployment -> assertThat(value(
                                container(manifests, deployment.getMetadata().getName()), "KAFKA_BOOTSTRAP_SERVERS"))
                        .isEqualTo("kafka-0.example:9093,kafka-1.example:9093"));
        Container ingest = container(manifests, "acme-cloudmon-ingest");
        assertThat(value(ingest, "QUARKUS_DATASOURCE_JDBC_URL"))
                .isEqualTo("jdbc:postgresql://db.example:5432/cloudmon?sslmode=verify-full");
        assertThat(value(ingest, "CLOUDMON_INGEST_CATALOGUE")).isEqualTo("/etc/cloudmon/catalogue");
        assertThat(ingest.getVolumeMounts())
                .extracting("mountPath")
                .contains("/etc/cloudmon/catalogue", "/etc/cloudmon/signing");
        assertThat(value(ingest, "CLOUDMON_SLO_SIGNING_KEY")).isEqualTo("/etc/cloudmon/signing/sla-signing-key.pem");
    }

    @Test
    void takesSecretsByReferenceOnly() {
        Manifests manifests = chart.render(Values.FULL);

        assertThat(reference(container(manifests, "acme-cloudmon-ingest"), "QUARKUS_DATASOURCE_PASSWORD"))
                .isEqualTo("db-ingest/password");
        assertThat(reference(container(manifests, "acme-cloudmon-status-api"), "QUARKUS_DATASOURCE_USERNAME"))
                .isEqualTo("db-status/username");
        assertThat(pods(manifests).flatMap(pod -> pod.getContainers().stream()).flatMap(c -> c.getEnv().stream()))
                .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|TOKEN|SECRET|JAAS).*"))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variable.getValue()).isNull());
    }

    @Test
    void runsEveryContainerWithoutPrivileges() {
        assertThat(pods(chart.render(Values.FULL))).hasSize(4).allSatisfy(pod -> {
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getContainers()).allSatisfy(Pods::assertConfined);
        });
    }

    @Test
    void asksTheHealthOfEveryApplication() {
        Manifests manifests = chart.render(Values.DEFAULTS);

        assertThat(manifests.all(Deployment.class)).allSatisfy(deployment -> {
            Container container = container(manifests, deployment.getMetadata().getName());
            assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
            assertThat(container.getPorts().getFirst().getName()).isEqualTo("http");
        });
    }

    @Test
    void mountsTheCatalogueFromItsFilesOrFromAnExistingConfigMap() {
        assertThat(chart.render(Values.FULL)
                        .one(ConfigMap.class, "acme-cloudmon-catalogue")
                        .getData()
                        .get("nimbus.yaml"))
                .isEqualTo("providers:\n  - id: nimbus\n    name: Nimbus Cloud\n");

        Manifests existing = chart.render("catalogue: {existingConfigMap: mine}");
        assertThat(existing.all(ConfigMap.class)).isEmpty();
        assertThat(pod(existing, "acme-cloudmon-ingest").getVolumes())
                .filteredOn(volume -> volume.getConfigMap() != null)
                .extracting(volume -> volume.getConfigMap().getName())
                .containsExactly("mine");
    }

    @Test
    void protectsOnlyComponentsOfSeveralPodsFromDisruption() {
        assertThat(chart.render(Values.DEFAULTS).names(PodDisruptionBudget.class))
                .containsExactly("acme-cloudmon-status-api");
        assertThat(chart.render(Values.FULL).names(PodDisruptionBudget.class))
                .containsExactly("acme-cloudmon-agent", "acme-cloudmon-ingest", "acme-cloudmon-status-api");
    }

    @Test
    void publishesThePageUnderItsHost() {
        Ingress ingress = chart.render(Values.FULL).one(Ingress.class, "acme-cloudmon-status-api");

        assertThat(ingress.getSpec().getRules().getFirst().getHost()).isEqualTo("status.example");
        assertThat(ingress.getSpec().getTls().getFirst().getSecretName()).isEqualTo("status-tls");
        assertThat(ingress.getSpec().getIngressClassName()).isEqualTo("nginx");
    }

    @Test
    void letsOnlyMonitoringInBesidesThePage() {
        Manifests manifests = chart.render(Values.FULL);

        assertThat(manifests
                        .one(NetworkPolicy.class, "acme-cloudmon-status-api")
                        .getSpec()
                        .getIngress()
                        .getFirst()
                        .getFrom())
                .isEmpty();
        assertThat(manifests
                        .one(NetworkPolicy.class, "acme-cloudmon-ingest")
                        .getSpec()
                        .getIngress()
                        .getFirst()
                        .getFrom())
                .hasSize(1);
        assertThat(chart.render("networkPolicy: {enabled: true}")
                        .one(NetworkPolicy.class, "acme-cloudmon-agent")
                        .getSpec()
                        .getIngress())
                .isEmpty();
    }

    @Test
    void scrapesEveryServiceOfTheRelease() {
        Manifests manifests = chart.render(Values.FULL);
        ServiceMonitor monitor = manifests.one(ServiceMonitor.class, "acme-cloudmon-metrics");

        assertThat(monitor.getMetadata().getLabels()).containsEntry("release", "prometheus");
        assertThat(monitor.getSpec().getEndpoints().getFirst().getPath()).isEqualTo("/q/metrics");
        assertThat(manifests.all(Service.class))
                .allSatisfy(service -> assertThat(service.getMetadata().getLabels())
                        .containsAllEntriesOf(monitor.getSpec().getSelector().getMatchLabels()));
    }

    @Test
    void tellsTheOperatorHowToReachThePageAndWhatIsMissing() {
        assertThat(chart.notes(Values.DEFAULTS))
                .contains("port-forward svc/acme-cloudmon-status-api 8080:80")
                .contains("the catalogue is empty")
                .contains("no signing key");
        assertThat(chart.notes(Values.FULL))
                .contains("Locations: fra, ams")
                .contains("https://status.example/")
                .doesNotContain("WARNING");
    }

    @Test
    void keepsLongLocationNamesDistinctWithinKubernetesLimits() {
        String long1 = "a".repeat(80) + "-1";
        String long2 = "a".repeat(80) + "-2";

        Manifests manifests = chart.render("agent: {locations: [{name: %s}, {name: %s}]}".formatted(long1, long2));

        List<Deployment> agents = manifests.all(Deployment.class).stream()
                .filter(deployment -> deployment.getMetadata().getName().contains("agent"))
                .toList();
        assertThat(agents)
                .extracting(agent -> agent.getMetadata().getName())
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(agents).allSatisfy(agent -> {
            assertThat(agent.getMetadata().getName()).hasSizeLessThanOrEqualTo(63);
            assertThat(agent.getMetadata().getLabels().values())
                    .allSatisfy(label -> assertThat(label).hasSizeLessThanOrEqualTo(63));
        });
        assertThat(agents)
                .extracting(agent -> value(containerOf(agent), "CLOUDMON_AGENT_LOCATION"))
                .containsExactlyInAnyOrder(long1, long2);
    }
}
