package org.uzat.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uzat.refusal.HttpStatuses;
import org.uzat.refusal.Reason;

/** Completes {@code /openapi.json}: keys, and every problem with its codes on every operation. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String KEY = "key";
    private static final List<String> ON_WRITES_ONLY = List.of("402", "409", "413", "415");

    @Bean
    OpenAPI description() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A scoped API key");
        return new OpenAPI()
                .info(new Info()
                        .title("Uzat")
                        .version("v1")
                        .description("Renewals, top-ups and payments for prepaid lines. Writes that move money or"
                                + " validity need an Idempotency-Key; the same key gives the same answer, marked"
                                + " Idempotent-Replayed."))
                .components(new Components().addSecuritySchemes(KEY, bearer).addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    @Bean
    OpenApiCustomizer problemsOnEveryOperation() {
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) ->
                                complete(operation, method.name().equals("POST"))));
    }

    private static void complete(Operation operation, boolean writes) {
        codesByStatus().forEach((status, codes) -> {
            if (writes || !ON_WRITES_ONLY.contains(status)) {
                operation.getResponses().addApiResponse(status, response(status, codes));
            }
        });
    }

    private static ApiResponse response(String status, String codes) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        ApiResponse response = new ApiResponse()
                .description(codes)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
        boolean retry = status.equals("429") || status.equals("503");
        return retry
                ? response.addHeaderObject(
                        "Retry-After", new Header().schema(new IntegerSchema()).description("seconds"))
                : response;
    }

    private static Map<String, String> codesByStatus() {
        return Arrays.stream(Reason.values())
                .collect(Collectors.groupingBy(
                        reason -> Integer.toString(HttpStatuses.of(reason)),
                        TreeMap::new,
                        Collectors.mapping(Reason::name, Collectors.joining(", "))));
    }

    private static Schema<?> problem() {
        Schema<String> code = new StringSchema().description("stable");
        Arrays.stream(Reason.values()).map(Reason::name).forEach(code::addEnumItemObject);
        return new ObjectSchema()
                .description("RFC 9457 problem details; texts in the language of Accept-Language: zh, en, az, ru")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("code", code)
                .addProperty("detail", new StringSchema().description("what happened, what is known about the money"))
                .addProperty("next", new StringSchema().description("what to do now"))
                .addProperty(
                        "facts",
                        new MapSchema()
                                .additionalProperties(new StringSchema())
                                .description("amounts, dates and limits by name"));
    }
}
