package org.uzat.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.uzat.identity.StaffAccounts;
import org.uzat.identity.StaffInvitations.Invitation;
import org.uzat.identity.StaffRole;
import org.uzat.language.RefusalWords;
import org.uzat.web.page.Page;
import org.uzat.web.page.PageSettings;
import org.uzat.web.page.Pages;

/** Who works here: inviting people, changing what they are trusted with, keeping them out. */
@Controller
class StaffPage {

    private static final String PATH = "/desk/staff";

    private final Staffing staffing;
    private final Pages pages;
    private final PageSettings settings;

    StaffPage(Staffing staffing, Pages pages, PageSettings settings) {
        this.staffing = staffing;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        return show(request, HttpStatus.OK, null, null);
    }

    /** The link is shown once, on the answer itself: it is in no address bar, history or log. */
    @PostMapping(PATH)
    ResponseEntity<byte[]> invite(
            HttpServletRequest request,
            @RequestParam(name = "name", defaultValue = "") String typed,
            @RequestParam(name = "role", defaultValue = "") String role) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        Optional<StaffRole> trusted = role(role);
        if (!StaffAccounts.isName(name) || trusted.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, "desk.staff.unnamed", null);
        }
        Invitation invited = new Invitation(name, trusted.get());
        String link = site() + "/desk/setup?code=" + staffing.invite(invited, DeskFrame.caller());
        return show(request, HttpStatus.OK, null, new StaffScreen.Link(name, link));
    }

    @PostMapping(PATH + "/{id}")
    ResponseEntity<byte[]> change(
            HttpServletRequest request,
            @PathVariable int id,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "outlet", defaultValue = "0") int outlet,
            @RequestParam(name = "able", defaultValue = "false") boolean able) {
        Optional<StaffRole> trusted = role(role);
        boolean changed = trusted.isPresent()
                && id != DeskFrame.caller().id()
                && staffing.change(id, trusted.get(), able, DeskFrame.caller());
        if (changed && trusted.get().isInShop()) {
            staffing.place(id, outlet, DeskFrame.caller());
        }
        return changed ? seeOther() : show(request, HttpStatus.UNPROCESSABLE_CONTENT, "desk.staff.last", null);
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request, HttpStatus status, @Nullable String fault, StaffScreen.@Nullable Link link) {
        Page page = pages.page(request, PATH);
        RefusalWords words = fault == null
                ? null
                : new RefusalWords(page.say(fault + ".title"), page.say(fault + ".text"), page.say(fault + ".next"));
        var screen = new StaffScreen(
                page, DeskFrame.of(request), staffing.all(), staffing.shops(), staffing.places(), link, words);
        return pages.show(page, status, "deskStaff.jte", screen);
    }

    private String site() {
        URI site = settings.site();
        return site != null
                ? site.toString().replaceAll("/+$", "")
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    private static Optional<StaffRole> role(String name) {
        return Arrays.stream(StaffRole.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    private static ResponseEntity<byte[]> seeOther() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH))
                .build();
    }
}
