package io.cloudmon.dashboards.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns Grafana's refusals into messages that name the cause and the fix. */
final class GrafanaErrors implements ResponseExceptionMapper<GrafanaException> {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    @Override
    public GrafanaException toThrowable(Response response) {
        int status = response.getStatus();
        String said = "; Grafana says: " + message(response);
        return switch (status) {
            case UNAUTHORIZED ->
                new GrafanaException(
                        "Grafana does not accept the credentials (401): check that the token is a current one "
                                + "of this Grafana (CLOUDMON_GRAFANA_TOKEN), or user and password" + said);
            case FORBIDDEN ->
                new GrafanaException("Grafana forbids it (403): the service account needs the role Admin, or the "
                        + "permissions to write folders, data sources and dashboards" + said);
            case NOT_FOUND -> new GrafanaException.NotFound("not found (404)" + said);
            case CONFLICT, PRECONDITION_FAILED ->
                new GrafanaException.Conflict("Grafana has a newer or another version (" + status
                        + "): run plan to see it, then apply again" + said);
            default -> new GrafanaException("Grafana refused (" + status + ")" + said);
        };
    }

    private static String message(Response response) {
        try {
            JsonNode message = response.readEntity(JsonNode.class).path("message");
            return message.isTextual() ? message.textValue() : "(no message)";
        } catch (ProcessingException | IllegalStateException notJson) {
            return "(no JSON; is this address a Grafana?)";
        }
    }
}
