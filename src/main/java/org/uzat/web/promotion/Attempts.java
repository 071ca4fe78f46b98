package org.uzat.web.promotion;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.promotion.PromoCodes;
import org.uzat.promotion.Promotion;
import org.uzat.web.page.Page;

/** Tries a promotion on what its form names. */
@Component
class Attempts {

    private final Trying trying;
    private final Preview preview;

    Attempts(Trying trying, Preview preview) {
        this.trying = trying;
        this.preview = preview;
    }

    /** What comes of it; empty where a field of the try is wrong. */
    Optional<Tried> of(Fields fields, Page page, Promotion promotion) {
        String code = fields.form().text("try.code");
        if (code.length() > PromoCodes.LONGEST) {
            fields.wrong("try.code", "tryCode");
            return Optional.empty();
        }
        return trying.read(fields, promotion).map(purchase -> preview.of(page, promotion, purchase, code));
    }
}
