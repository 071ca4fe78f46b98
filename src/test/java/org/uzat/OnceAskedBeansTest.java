package org.uzat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.builders.WebSecurity;

class OnceAskedBeansTest {

    private static final ResolvableType FOR_CHAINS =
            ResolvableType.forClassWithGenerics(Customizer.class, HttpSecurity.class);
    private static final ResolvableType FOR_ALL =
            ResolvableType.forClassWithGenerics(Customizer.class, WebSecurity.class);

    private final OnceAskedBeans beans = new OnceAskedBeans();

    @Test
    void tellsKindsOfCustomizersApart() {
        beans.registerBeanDefinition("one", of(FOR_CHAINS));
        beans.registerBeanDefinition("other", of(FOR_ALL));
        beans.freezeConfiguration();

        for (int times = 0; times < 2; times++) {
            assertThat(beans.getBeanNamesForType(FOR_CHAINS, true, true)).containsExactly("one");
            assertThat(beans.getBeanNamesForType(FOR_ALL, true, true)).containsExactly("other");
        }
    }

    @Test
    void rememberedNamesAreNobodysToChange() {
        beans.registerBeanDefinition("one", of(FOR_CHAINS));
        beans.freezeConfiguration();
        beans.getBeanNamesForType(FOR_CHAINS, true, true)[0] = "spoiled";

        assertThat(beans.getBeanNamesForType(FOR_CHAINS, true, true)).containsExactly("one");
    }

    @Test
    void looksAnewWhileBeansAreStillRegistered() {
        beans.registerBeanDefinition("one", of(FOR_CHAINS));
        assertThat(beans.getBeanNamesForType(FOR_CHAINS, true, true)).containsExactly("one");
        beans.registerBeanDefinition("late", of(FOR_CHAINS));

        assertThat(beans.getBeanNamesForType(FOR_CHAINS, true, true)).containsExactly("one", "late");
    }

    private static RootBeanDefinition of(ResolvableType kind) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(kind);
        definition.setInstanceSupplier(Customizer::withDefaults);
        return definition;
    }
}
