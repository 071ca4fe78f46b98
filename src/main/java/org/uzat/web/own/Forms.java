package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.uzat.database.World;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.refusal.Refused;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Shows forms, fresh or with the reason why one was not taken. */
@Component
public class Forms {

    private final Pages pages;
    private final FormTokens tokens;
    private final World world;

    Forms(Pages pages, FormTokens tokens, World world) {
        this.pages = pages;
        this.tokens = tokens;
        this.world = world;
    }

    /** A fresh form. */
    public ResponseEntity<byte[]> show(HttpServletRequest request, Form form) {
        return pages.show(form.page(), "form.jte", screen(request, form, null));
    }

    /** The form again, with the reason why it was not taken. */
    public ResponseEntity<byte[]> refuse(HttpServletRequest request, Form form, Refused refused) {
        Map<String, Object> arguments = RefusalFacts.arguments(refused.facts());
        String code = refused.reason().name();
        RefusalWords words = form.page().refusal(code, arguments);
        return pages.refuse(form.page(), code, arguments, "form.jte", screen(request, form, words));
    }

    private FormScreen screen(HttpServletRequest request, Form form, @Nullable RefusalWords refusal) {
        Page page = form.page();
        List<Form.Link> links = new ArrayList<>(form.links());
        if (world.isDemo()) {
            links.add(new Form.Link(page.say("own.link.messages"), "/messages"));
        }
        String key = "own." + form.name();
        return new FormScreen(
                page.say(key + ".title"),
                page.say(key + ".lead"),
                page.say(key + ".submit"),
                form.action(),
                tokens.of(request),
                form.fields(),
                form.choices(),
                links,
                refusal);
    }
}
