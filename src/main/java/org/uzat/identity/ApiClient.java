package org.uzat.identity;

import java.util.Set;

/**
 * A calling system.
 *
 * @param id the stored id
 * @param name as its owner called it, unique
 * @param scopes what it may do
 */
public record ApiClient(int id, String name, Set<Scope> scopes) {

    /** Whether it may do this. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
