package io.cloudmon.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.stream.Stream;

/** Ways to pods, containers and their variables. */
final class Pods {

    private Pods() {}

    static void assertConfined(Container container) {
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getVolumeMounts()).extracting("mountPath").contains("/tmp");
        assertThat(container.getResources().getLimits()).containsKey("memory");
    }

    static Stream<PodSpec> pods(Manifests manifests) {
        return manifests.all(Deployment.class).stream()
                .map(deployment -> deployment.getSpec().getTemplate().getSpec());
    }

    static PodSpec pod(Manifests manifests, String deployment) {
        return manifests
                .one(Deployment.class, deployment)
                .getSpec()
                .getTemplate()
                .getSpec();
    }

    static Container container(Manifests manifests, String deployment) {
        return containerOf(manifests.one(Deployment.class, deployment));
    }

    static Container containerOf(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
    }

    static EnvVar variable(Container container, String name) {
        List<EnvVar> found = container.getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .toList();
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }

    static String value(Container container, String name) {
        return variable(container, name).getValue();
    }

    static String reference(Container container, String name) {
        SecretKeySelector secret = variable(container, name).getValueFrom().getSecretKeyRef();
        return secret.getName() + "/" + secret.getKey();
    }

    static List<String> secretsOf(Container container) {
        return container.getEnvFrom().stream()
                .map(EnvFromSource::getSecretRef)
                .map(reference -> reference.getName())
                .toList();
    }
}
