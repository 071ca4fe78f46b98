package org.uzat.messaging;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;
import org.uzat.language.Language;

/** Draws e-mails as pages; everything in them is escaped, nothing in them is fetched. */
@Component
final class MailPages {

    /** Where the build puts the compiled templates; see the template plugin in {@code pom.xml}. */
    private static final String COMPILED_PACKAGE = "org.uzat.jte";

    private final TemplateEngine templates;

    MailPages() {
        templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, MailPages.class.getClassLoader(), COMPILED_PACKAGE);
        templates.setBinaryStaticContent(true);
    }

    String html(Mail mail, Language language) {
        var html = new StringOutput();
        templates.render("mail.jte", new MailScreen(mail, language), html);
        return html.toString();
    }
}
