package io.cloudmon.helm;

import static io.cloudmon.helm.Pods.reference;
import static io.cloudmon.helm.Pods.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardsJobTest {
    private Manifests manifests;
    private Job job;

    @BeforeEach
    void render(@TempDir Path copy) throws IOException {
        manifests = Chart.withHooksAsObjects(copy).render(Values.FULL);
        job = manifests.one(Job.class, "acme-cloudmon-dashboards");
    }

    @Test
    void runsAfterEachInstallAndUpgradeAndGoesWhenItSucceeds() {
        assertThat(job.getMetadata().getAnnotations())
                .containsEntry("was-helm.sh/hook", "post-install,post-upgrade")
                .containsEntry("was-helm.sh/hook-delete-policy", "before-hook-creation,hook-succeeded");
        assertThat(new Chart().text(Values.FULL)).doesNotContain("kind: Job");
    }

    @Test
    void appliesTheDashboardsToTheGivenGrafana() {
        Container container = pod().getContainers().getFirst();

        assertThat(container.getImage()).isEqualTo("registry.example/mirror/cloudmon/dashboards:1.2.3");
        assertThat(container.getArgs()).containsExactly("apply", "--renew-password", "--prune");
        assertThat(value(container, "CLOUDMON_GRAFANA_URL")).isEqualTo("https://grafana.example");
        assertThat(value(container, "CLOUDMON_DASHBOARDS_DATA_SOURCE_HOST")).isEqualTo("db.example:5432");
        assertThat(reference(container, "CLOUDMON_GRAFANA_TOKEN")).isEqualTo("grafana/token");
        assertThat(reference(container, "CLOUDMON_READ_PASSWORD")).isEqualTo("grafana-db/password");
    }

    @Test
    void runsWithoutPrivilegesAsItsOwnAccount() {
        assertThat(pod().getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod().getServiceAccountName()).isEqualTo("acme-cloudmon-dashboards");
        assertThat(manifests.names(ServiceAccount.class)).contains("acme-cloudmon-dashboards");
        Pods.assertConfined(pod().getContainers().getFirst());
    }

    private PodSpec pod() {
        return job.getSpec().getTemplate().getSpec();
    }
}
