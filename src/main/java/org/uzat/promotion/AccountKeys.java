package org.uzat.promotion;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uzat.claim.Claims;
import org.uzat.numbering.LineId;

/** Lines of one account are one person's. */
@Component
final class AccountKeys implements PersonKeys {

    private final Claims claims;

    AccountKeys(Claims claims) {
        this.claims = claims;
    }

    @Override
    public Map<LineId, Set<String>> of(Collection<LineId> lines) {
        Map<LineId, Set<String>> keys = new HashMap<>();
        claims.owners(lines).forEach((line, account) -> keys.put(line, Set.of("account:" + account.number())));
        return keys;
    }
}
