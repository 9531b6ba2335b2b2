package io.cloudmon.status.http;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Tells in the OpenAPI document what every operation has in common: entity tags and problems. */
public final class ProblemResponses implements OASFilter {
    private static final String NAME = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema(NAME, problem());
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ProblemResponses::complete);
    }

    private static void complete(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().description("Not changed since the given ETag."))
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("A problem, RFC 9457.")
                                .content(content()));
    }

    private static Content content() {
        Schema reference = OASFactory.createSchema().ref(NAME);
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(reference));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", text("Stable URN of the kind of problem."))
                .addProperty("title", text("The kind in words."))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What is wrong with this request and how to put it right."))
                .addProperty("field", text("The offending parameter."));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
