package io.cloudmon.status.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Writes a problem in the form its reader understands; errors are never kept by caches. */
@ApplicationScoped
class ErrorAnswer {

    Response of(Problem problem, UriInfo uri) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, "5");
        }
        if (isApi(uri)) {
            return response.type(Problem.MEDIA_TYPE).entity(problem).build();
        }
        String page = ErrorTemplates.error(problem).render();
        return response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    private static boolean isApi(UriInfo uri) {
        return uri.getPath().startsWith("/api/");
    }
}
