{{/* At most 63 characters: longer names end with a digest of the whole, so that they stay distinct. */}}
{{- define "cloudmon.short" -}}
{{- if gt (len .) 63 -}}
{{ printf "%s-%s" (trunc 54 . | trimSuffix "-") (sha256sum . | trunc 8) }}
{{- else -}}
{{ . }}
{{- end -}}
{{- end -}}

{{- define "cloudmon.name" -}}
{{ default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end -}}

{{- define "cloudmon.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{ .Values.fullnameOverride | trunc 40 | trimSuffix "-" }}
{{- else if contains (include "cloudmon.name" .) .Release.Name -}}
{{ .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else -}}
{{ printf "%s-%s" .Release.Name (include "cloudmon.name" .) | trunc 40 | trimSuffix "-" }}
{{- end -}}
{{- end -}}

{{/* Everything below takes (dict "root" $ "component" NAME ["location" NAME]). */}}
{{- define "cloudmon.componentName" -}}
{{ printf "%s-%s" (include "cloudmon.fullname" .root) .component }}
{{- end -}}

{{- define "cloudmon.selectorLabels" -}}
app.kubernetes.io/name: {{ include "cloudmon.name" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- if .location }}
cloudmon.io/location: {{ include "cloudmon.short" .location }}
{{- end }}
{{- end -}}

{{- define "cloudmon.labels" -}}
{{ include "cloudmon.selectorLabels" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: cloudmon
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- with .root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "cloudmon.metadata" -}}
name: {{ include "cloudmon.componentName" . }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "cloudmon.labels" . | nindent 2 }}
{{- end -}}

{{- define "cloudmon.podMetadata" -}}
labels:
  {{- include "cloudmon.labels" . | nindent 2 }}
{{- with .root.Values.podAnnotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "cloudmon.serviceAccountName" -}}
{{- if .root.Values.serviceAccount.create -}}
{{ include "cloudmon.componentName" . }}
{{- else -}}
default
{{- end -}}
{{- end -}}

{{- define "cloudmon.podSpec" -}}
serviceAccountName: {{ include "cloudmon.serviceAccountName" . }}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  {{- toYaml .root.Values.podSecurityContext | nindent 2 }}
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}

{{/* Where the pods run; takes a dict with nodeSelector, tolerations and affinity. */}}
{{- define "cloudmon.placement" -}}
{{- with .nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{/* Replicas of one component stay off each other's node where there is a choice. */}}
{{- define "cloudmon.spread" -}}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "cloudmon.selectorLabels" . | nindent 8 }}
{{- end -}}

{{- define "cloudmon.container" -}}
image: {{ printf "%s/%s/%s:%s" .root.Values.image.registry .root.Values.image.repository .image (default .root.Chart.AppVersion .root.Values.image.tag) }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  {{- toYaml .root.Values.containerSecurityContext | nindent 2 }}
{{- end -}}

{{/* The health checks of a Quarkus application; its start may wait two minutes for Kafka and PostgreSQL. */}}
{{- define "cloudmon.probes" -}}
startupProbe:
  httpGet: {path: /q/health/started, port: http}
  periodSeconds: 5
  failureThreshold: 24
livenessProbe:
  httpGet: {path: /q/health/live, port: http}
  periodSeconds: 10
  timeoutSeconds: 5
readinessProbe:
  httpGet: {path: /q/health/ready, port: http}
  periodSeconds: 10
  timeoutSeconds: 5
{{- end -}}

{{- define "cloudmon.kafkaEnv" -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ .root.Values.kafka.bootstrapServers | quote }}
{{- end -}}

{{- define "cloudmon.databaseEnv" -}}
{{- $secret := default .root.Values.database.existingSecret .secret -}}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ .root.Values.database.jdbcUrl | quote }}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom:
    secretKeyRef: {name: {{ $secret }}, key: {{ .root.Values.database.usernameKey }}}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom:
    secretKeyRef: {name: {{ $secret }}, key: {{ .root.Values.database.passwordKey }}}
{{- end -}}

{{- define "cloudmon.catalogueConfigMap" -}}
{{ default (printf "%s-catalogue" (include "cloudmon.fullname" .)) .Values.catalogue.existingConfigMap }}
{{- end -}}
