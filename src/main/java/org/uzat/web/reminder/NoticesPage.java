package org.uzat.web.reminder;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.identity.AccountId;
import org.uzat.identity.OwnAccount;
import org.uzat.identity.Profile;
import org.uzat.messaging.Medium;
import org.uzat.messaging.Messages;
import org.uzat.reminder.Choice;
import org.uzat.reminder.Choices;
import org.uzat.reminder.Topic;
import org.uzat.web.own.FormTokens;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** What an owner is told of, and by which ways. */
@Controller
@RequestMapping("/me/notices")
class NoticesPage {

    private final Choices choices;
    private final OwnAccount own;
    private final Messages messages;
    private final FormTokens tokens;
    private final Pages pages;

    NoticesPage(Choices choices, OwnAccount own, Messages messages, FormTokens tokens, Pages pages) {
        this.choices = choices;
        this.own = own;
        this.messages = messages;
        this.tokens = tokens;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            HttpServletRequest request,
            Principal principal,
            @RequestParam(name = "done", defaultValue = "") String done) {
        Page page = pages.page(request, "/me/notices");
        AccountId owner = Visit.owner(principal);
        NoticesScreen screen = new NoticesScreen(
                page,
                choices.of(owner),
                choices.agreed(owner),
                media(owner),
                done.isEmpty() ? null : page.say("notices.saved"),
                tokens.of(request));
        return pages.show(page, "notices.jte", screen);
    }

    /** A way that is not open to the account, or a word of nobody's, leaves its topic as it was. */
    @PostMapping
    ResponseEntity<byte[]> choose(
            HttpServletRequest request,
            Principal principal,
            @RequestParam(name = "offers", defaultValue = "") String offers) {
        AccountId owner = Visit.owner(principal);
        List<Medium> open = media(owner);
        Map<Topic, Choice> chosen = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            String first =
                    Optional.ofNullable(request.getParameter("first-" + topic)).orElse("");
            String then =
                    Optional.ofNullable(request.getParameter("then-" + topic)).orElse("");
            choice(first, then, open).ifPresent(choice -> chosen.put(topic, choice));
        }
        choices.choose(owner, chosen, !offers.isEmpty());
        return Visit.goTo("/me/notices?done=saved");
    }

    private static Optional<Choice> choice(String first, String then, List<Medium> open) {
        if (first.equals(NoticesScreen.NONE)) {
            return Optional.of(Choice.INBOX);
        }
        return way(first, open).map(one -> {
            Medium other = way(then, open).filter(second -> second != one).orElse(null);
            return new Choice(one, other);
        });
    }

    private static Optional<Medium> way(@Nullable String name, List<Medium> open) {
        return open.stream().filter(medium -> medium.name().equals(name)).findFirst();
    }

    /** The ways that are open to an account: a notification can be chosen before a browser is allowed to show it. */
    private List<Medium> media(AccountId owner) {
        Optional<Profile> profile = own.profile(owner);
        List<Medium> open = new ArrayList<>();
        for (Medium medium : Arrays.asList(Medium.PUSH, Medium.EMAIL, Medium.SMS)) {
            boolean reached = medium == Medium.PUSH
                    || profile.flatMap(known -> known.by(medium))
                            .filter(Profile.Held::confirmed)
                            .isPresent();
            if (reached && messages.carries(medium)) {
                open.add(medium);
            }
        }
        return open;
    }
}
