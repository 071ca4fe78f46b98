package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.uzat.identity.AccountId;

/** Begins and ends sessions; they hold who somebody is and nothing else. */
@Component
class Sessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<?>> stored;
    private final FormTokens tokens;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Sessions(ObjectProvider<FindByIndexNameSessionRepository<?>> stored, FormTokens tokens) {
        this.stored = stored;
        this.tokens = tokens;
    }

    /** From here on the browser is this account's, under a session id that nobody can have known before. */
    void enter(HttpServletRequest request, HttpServletResponse response, AccountId id) {
        leave(request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(id.toString(), null, List.of()));
        contexts.saveContext(context, request, response);
        tokens.renew(request, response);
    }

    /** Ends the browser's session. */
    void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** Ends every session of an account but this browser's. */
    void endOthers(HttpServletRequest request, AccountId id) {
        HttpSession own = request.getSession(false);
        FindByIndexNameSessionRepository<?> sessions = stored.getObject();
        sessions.findByPrincipalName(id.toString()).keySet().stream()
                .filter(session -> own == null || !session.equals(own.getId()))
                .forEach(sessions::deleteById);
    }
}
