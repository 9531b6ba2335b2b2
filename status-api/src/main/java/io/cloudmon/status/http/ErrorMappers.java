package io.cloudmon.status.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;

/** Turns whatever went wrong into a problem: as JSON for the API, as a page for people. */
final class ErrorMappers {
    private static final Logger LOG = Logger.getLogger(ErrorMappers.class);

    private final ErrorAnswer answer;

    ErrorMappers(ErrorAnswer answer) {
        this.answer = answer;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, UriInfo uri) {
        return answer.of(e.problem(), uri);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            return unexpected(e, uri);
        }
        Response.StatusType reason = e.getResponse().getStatusInfo();
        String kind = reason.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return answer.of(Problem.of(kind, reason.getReasonPhrase(), status, detail(status, uri), null), uri);
    }

    @ServerExceptionMapper
    Response database(JdbiException e, UriInfo uri) {
        Optional<String> outage = DatabaseOutage.of(e);
        if (outage.isEmpty()) {
            return unexpected(e, uri);
        }
        LOG.warnf("measurements cannot be read: path=%s cause=%s", uri.getPath(), outage.get());
        String detail = "measurements cannot be read right now; try again in some seconds";
        return answer.of(Problem.of("unavailable", "Unavailable", 503, detail, null), uri);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, UriInfo uri) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(e, "request failed: reference=%s path=%s", reference, uri.getPath());
        String detail = "the request failed here; operators find it under reference " + reference;
        return answer.of(Problem.of("internal", "Internal error", 500, detail, null), uri);
    }

    private static String detail(int status, UriInfo uri) {
        return status == 404 ? "there is nothing at " + uri.getPath() : "the request cannot be answered as asked";
    }
}
