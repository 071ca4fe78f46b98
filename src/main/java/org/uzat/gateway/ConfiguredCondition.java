package org.uzat.gateway;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether anything is set for the gateway; whether that suffices, the adapter says itself. */
class ConfiguredCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Map<String, Object> attributes =
                Objects.requireNonNull(metadata.getAnnotationAttributes(Configured.class.getName()));
        String name = Objects.requireNonNull(attributes.get("value")).toString();
        return GatewayWiring.anySet(context.getEnvironment(), name);
    }
}
