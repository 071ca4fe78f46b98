package org.uzat.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;
import org.uzat.language.Language;

/** The reader's language: the one chosen on the page and kept in a cookie, else the browser's. */
@Controller
public class LanguageChoice {

    static final String COOKIE = "lang";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** The language to answer this request in. */
    public static Language of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::tagged)
                .orElseGet(() -> Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @PostMapping("/language")
    ResponseEntity<Void> choose(
            HttpServletRequest request,
            @RequestParam(name = "lang", defaultValue = "") String tag,
            @RequestParam(name = "back", defaultValue = "/") String back) {
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER).location(ownPath(back));
        Language.tagged(tag)
                .ifPresent(language -> answer.header(
                        HttpHeaders.SET_COOKIE,
                        cookie(language, request.isSecure()).toString()));
        return answer.build();
    }

    /** The cookie that remembers a language chosen in another form than ours. */
    public static String remembered(Language language, HttpServletRequest request) {
        return cookie(language, request.isSecure()).toString();
    }

    private static ResponseCookie cookie(Language language, boolean secure) {
        return ResponseCookie.from(COOKIE, language.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(secure)
                .build();
    }

    /** Only a plain path of ours, or the list of shops as it was asked for: the field comes from the browser and must not lead elsewhere. */
    private static URI ownPath(String back) {
        boolean ours =
                back.matches("/([A-Za-z0-9_.~-][A-Za-z0-9_.~/-]*)?|/shops(/at/[a-z0-9-]+)?\\?[A-Za-z0-9_=&,.-]*");
        return URI.create(ours ? back : "/");
    }
}
