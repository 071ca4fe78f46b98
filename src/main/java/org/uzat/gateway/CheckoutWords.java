package org.uzat.gateway;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.language.Language;
import org.uzat.language.Texts;

/** What a gateway's page says that is paid for; what exactly is nobody's business there. */
@Component
public class CheckoutWords {

    private final Texts texts = Texts.load();

    /** In the payer's language, or in English. */
    public String title(@Nullable String language) {
        return texts.in(Language.tagged(language).orElse(Language.EN)).say("buy.checkout.title");
    }
}
