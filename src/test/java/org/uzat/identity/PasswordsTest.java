package org.uzat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords(new PasswordHashing().passwordEncoder());

    /** Else an account that does not exist would be found out by the time it takes. */
    @Test
    void comparesNobodysPasswordAtTheSameCost() {
        String cost = Passwords.NOBODYS.replaceFirst("\\$[^$]+\\$[^$]+$", "");

        assertThat(cost).contains("m=");
        assertThat(passwords.hash("a password of somebody")).startsWith(cost);
        assertThat(passwords.matches("a password of somebody", null)).isFalse();
    }
}
