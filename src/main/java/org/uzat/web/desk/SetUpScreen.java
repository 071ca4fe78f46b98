package org.uzat.web.desk;

import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;

/**
 * The first administrator's page.
 *
 * @param name as typed before
 * @param secret the new authenticator's, in fours
 * @param qr the same for a camera
 * @param words why it did not work; null at first
 */
public record SetUpScreen(
        DeskFrame frame,
        String name,
        String secret,
        QrCode qr,
        @Nullable RefusalWords words) {}
