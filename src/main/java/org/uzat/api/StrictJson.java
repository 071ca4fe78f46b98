package org.uzat.api;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** JSON is taken at its word: a text is no number, one and a half is no quantity. */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    ServerHttpMessageConvertersCustomizer answersWhole(JsonMapper mapper) {
        return converters -> converters.withJsonConverter(new WholeJson(mapper));
    }

    @Bean
    JsonMapperBuilderCustomizer jsonAtItsWord() {
        return builder -> {
            builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            builder.withCoercionConfig(LogicalType.Textual, coercion -> {
                coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                coercion.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                coercion.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            });
            builder.withCoercionConfig(
                    LogicalType.Enum,
                    coercion -> coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail));
        };
    }
}
