package io.cloudmon.helm;

/** Value sets as operators would write them. */
final class Values {
    /** Nothing set. */
    static final String DEFAULTS = "{}";

    /** Everything that can be switched on. */
    static final String FULL = """
            image: {registry: registry.example, repository: mirror/cloudmon, tag: 1.2.3, pullSecrets: [registry]}
            commonLabels: {team: sre}
            podAnnotations: {example.org/scrape: "yes"}
            kafka:
              bootstrapServers: kafka-0.example:9093,kafka-1.example:9093
              existingSecret: kafka-client
            database: {jdbcUrl: "jdbc:postgresql://db.example:5432/cloudmon?sslmode=verify-full", existingSecret: db}
            catalogue:
              files:
                nimbus.yaml: |
                  providers:
                    - id: nimbus
                      name: Nimbus Cloud
            agent:
              locations:
                - name: fra
                  env: {CLOUDMON_SAMPLE_HTTP_PORT: 18080}
                  secretEnv: [nimbus-token]
                  secretFiles: [nimbus-clouds]
                  nodeSelector: {topology.kubernetes.io/zone: fra-1}
                - name: ams
                  tolerations: [{key: edge, operator: Exists, effect: NoSchedule}]
                  resources: {limits: {memory: 1Gi}}
              persistence: {enabled: true, storageClass: fast}
              extraEnv: [{name: CLOUDMON_JSON_LOGS, value: "false"}]
            ingest:
              replicas: 3
              databaseSecret: db-ingest
              signingKey: {existingSecret: sla-key}
            statusApi:
              databaseSecret: db-status
              ingress: {enabled: true, className: nginx, host: status.example, tlsSecret: status-tls,
                        annotations: {cert-manager.io/cluster-issuer: letsencrypt}}
            dashboards:
              enabled: true
              grafana: {url: "https://grafana.example", existingSecret: grafana}
              dataSource: {host: "db.example:5432", existingSecret: grafana-db, passwordKey: password}
            networkPolicy:
              enabled: true
              metricsFrom: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}]
            serviceMonitor: {enabled: true, labels: {release: prometheus}}
            """;

    private Values() {}
}
