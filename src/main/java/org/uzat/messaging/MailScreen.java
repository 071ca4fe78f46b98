package org.uzat.messaging;

import org.uzat.language.Language;

/** What the template of e-mails shows. */
public record MailScreen(Mail mail, Language language) {

    /** For {@code <html lang>}. */
    public String lang() {
        return language.htmlTag();
    }
}
