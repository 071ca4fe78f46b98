package org.uzat.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.uzat.language.Texts;

/** Provides the templates, which the build has compiled to classes, the texts, and compression on the way out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageSettings.class)
class PageTemplates {

    /** Where the build puts the compiled templates; see the template plugin in {@code pom.xml}. */
    private static final String COMPILED_PACKAGE = "org.uzat.jte";

    /** Where {@code ./uzat dev} reads templates from, anew whenever one is saved. */
    private static final Path SOURCES = Path.of("src", "main", "jte");

    @Bean
    TemplateEngine templateEngine(@Value("${uzat.dev:false}") boolean dev) {
        if (dev) {
            TemplateEngine fresh = TemplateEngine.create(
                    new DirectoryCodeResolver(SOURCES),
                    Path.of("target", "jte-dev"),
                    ContentType.Html,
                    PageTemplates.class.getClassLoader());
            fresh.setTrimControlStructures(true);
            return fresh;
        }
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, PageTemplates.class.getClassLoader(), COMPILED_PACKAGE);
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    Texts texts() {
        return Texts.load();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> compressedAnswers() {
        return server -> {
            var compression = new Compression();
            compression.setEnabled(true);
            compression.setMinResponseSize(DataSize.ofKilobytes(1));
            server.setCompression(compression);
        };
    }
}
